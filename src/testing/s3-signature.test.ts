import assert from "node:assert/strict";
import { test } from "node:test";
import { faultOfSignature, signatureOf } from "./s3-signature.ts";

// The examples of Amazon's own page, "Signature Calculations for the Authorization Header:
// Transferring Payload in a Single Chunk", with the keys and the signatures that stand there.
const keys = {
  key: "AKIAIOSFODNN7EXAMPLE",
  secret: "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
  region: "us-east-1",
};
const empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
const host = "examplebucket.s3.amazonaws.com";
const at = "20130524T000000Z";
const now = Date.parse("2013-05-24T00:00:00Z");

const examples = [
  {
    method: "GET",
    url: "/test.txt",
    headers: { host, range: "bytes=0-9", "x-amz-content-sha256": empty, "x-amz-date": at },
    signature: "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
  },
  {
    method: "PUT",
    url: "/test%24file.text",
    headers: {
      date: "Fri, 24 May 2013 00:00:00 GMT",
      host,
      "x-amz-content-sha256": "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072",
      "x-amz-date": at,
      "x-amz-storage-class": "REDUCED_REDUNDANCY",
    },
    signature: "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd",
  },
  {
    method: "GET",
    url: "/?lifecycle",
    headers: { host, "x-amz-content-sha256": empty, "x-amz-date": at },
    signature: "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543",
  },
  {
    method: "GET",
    url: "/?max-keys=2&prefix=J",
    headers: { host, "x-amz-content-sha256": empty, "x-amz-date": at },
    signature: "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7",
  },
];

const signedBy = (example: (typeof examples)[number], signature = example.signature) => ({
  ...example,
  headers: {
    ...example.headers,
    authorization: `AWS4-HMAC-SHA256 Credential=${keys.key}/20130524/us-east-1/s3/aws4_request,SignedHeaders=${Object.keys(example.headers).join(";")},Signature=${signature}`,
  },
});

test("the peer signs as Amazon’s own examples do", () => {
  for (const example of examples) {
    const { signature, ...request } = example;
    assert.equal(
      signatureOf(request, Object.keys(request.headers), at, "20130524", keys),
      signature,
      `${request.method} ${request.url}`,
    );
    assert.equal(faultOfSignature(signedBy(example), keys, now), undefined);
  }
});

test("the peer lets in nobody else, nothing else, and not later", () => {
  const [example] = examples;
  assert.ok(example);
  const good = signedBy(example);
  assert.equal(faultOfSignature({ ...good, url: "/other.txt" }, keys, now), "SignatureDoesNotMatch");
  assert.equal(faultOfSignature(good, { ...keys, secret: "another" }, now), "SignatureDoesNotMatch");
  assert.equal(faultOfSignature(good, { ...keys, key: "AKIAOTHER" }, now), "InvalidAccessKeyId");
  assert.equal(faultOfSignature(good, { ...keys, region: "eu-west-3" }, now), "AuthorizationHeaderMalformed");
  assert.equal(faultOfSignature(good, keys, now + 16 * 60_000), "RequestTimeTooSkewed");
  assert.equal(faultOfSignature(example, keys, now), "AccessDenied");
  const unsigned = { ...good, headers: { ...good.headers, "x-amz-acl": "public-read" } };
  assert.equal(faultOfSignature(unsigned, keys, now), "AccessDenied");
});
