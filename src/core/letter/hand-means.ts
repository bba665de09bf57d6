/** How a letter may leave other than by this server. */
export const handMeans = ["own-mail", "post", "registered-post", "registered-mail", "in-person"] as const;
