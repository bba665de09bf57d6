import assert from "node:assert/strict";
import type { Ports } from "#core/ports.ts";
import { type Answer, firstOwner, openDoor } from "./door.ts";

/** A door whose portal mails nothing unless it is given how, with the owner of an agency, who gets what it asks for. */
export async function openPortalDoor(ports: Partial<Ports> = {}) {
  const door = await openDoor({ ports: { sendPortalLink: async () => undefined, ...ports } });
  const owner = await firstOwner(door);
  const done = async (operation: string, input: object): Promise<Answer["json"]> => {
    const answer = await owner.post(`/api/${operation}`, input);
    assert.equal(answer.status, 200, answer.text);
    return answer.json;
  };
  return { door, owner, done };
}
