import { builtProgram } from "../scripts/build-program.ts";
import { buildScreens } from "../scripts/build-screens.ts";

/** What the journeys walk through must be what the sources say. */
export default async function setUp(): Promise<void> {
  await buildScreens();
  await builtProgram("main");
}
