import type { Locator, Page } from "@playwright/test";
import { dayAfter } from "./days.ts";
import { done, type Person } from "./people.ts";

type Step = {
  readonly id: string;
  readonly key: string;
  readonly title: { readonly fr: string; readonly en: string };
  readonly included: boolean;
  readonly dueOn: string | null;
  readonly memberId: string | null;
  readonly after: readonly string[];
  readonly status: { readonly is: string };
  readonly wantsEvidence: boolean;
  readonly waitsFor: readonly string[];
};

export const stepsOf = async (person: Person, dossierId: string) =>
  (await done(person, "plan.read", { dossierId })).steps as readonly Step[];
export const stepIn = async (person: Person, dossierId: string, stepId: string) => {
  const step = (await stepsOf(person, dossierId)).find(({ id }) => id === stepId);
  if (!step) throw new Error(`no step ${stepId}`);
  return step;
};

/** A dossier with a plan, and a step of it that others follow a week earlier, from today on. */
export async function planned(person: Person) {
  const today = new Date().toISOString().slice(0, 10);
  const endOn = dayAfter(today, 90);
  const { id } = await done(person, "dossier.create", { party: "Boulangerie Aubin", endOn });
  const dossierId = String(id);
  const { rows } = await done(person, "plan.list-playbooks", { dossierId });
  const [choice] = rows as { readonly key: string }[];
  await done(person, "plan.make", { dossierId, playbookKey: choice?.key ?? "" });
  const steps = (await stepsOf(person, dossierId)).filter(({ included, dueOn }) => included && dueOn);
  for (const step of steps.filter(({ after }) => after.length > 0)) {
    const dueOn = dayAfter(step.dueOn ?? "", -7);
    if (dueOn < today) continue;
    const { moves } = await done(person, "plan.preview-step", { dossierId, stepId: step.id, dueOn });
    const others = (moves as readonly { readonly stepId: string }[]).filter(
      ({ stepId }) => stepId !== step.id,
    );
    if (others.length > 0) return { dossierId, step, dueOn, others: others.length };
  }
  throw new Error("no step of this plan has others follow it");
}

/** The first step of a plan that nothing keeps waiting. */
export async function readyStep(person: Person, dossierId: string) {
  const [first] = (await stepsOf(person, dossierId))
    .filter(({ included, dueOn, waitsFor }) => included && dueOn && waitsFor.length === 0)
    .toSorted((one, other) => ((one.dueOn ?? "") < (other.dueOn ?? "") ? -1 : 1));
  if (!first?.dueOn) throw new Error("no step is ready");
  return { ...first, dueOn: first.dueOn };
}

/** Goes to the month of a day in the calendar of the plan that is open. */
export async function showMonthOf(page: Page, day: string, after: string) {
  const shown = async () => (await page.locator("[data-day]").first().getAttribute("data-day"))?.slice(0, 7);
  for (let times = 0; (await shown()) !== day.slice(0, 7) && times < 24; times += 1)
    await page.getByRole("button", { name: after }).click();
}

/** A day of the same month that is another one. */
export const otherDay = (day: string) => `${day.slice(0, 7)}-${day.endsWith("-15") ? "16" : "15"}`;

export const notice = (page: Page, words: string) =>
  page.getByRole("status").filter({ hasText: words.split("§")[0] ?? "" });

/** Where the middle of something is in the window; waits until it is on the page. */
export const centreOf = (locator: Locator, scrolled: "in-the-middle" | "as-it-is" = "as-it-is") =>
  locator.evaluate((element, to) => {
    // At once: between scrolling and asking where it is, the page could have drawn it anew.
    if (to === "in-the-middle") element.scrollIntoView({ block: "center" });
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, scrolled);
