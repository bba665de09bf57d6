// A second account of how periods are counted, written to share nothing with the product's: no Temporal, days
// are serial numbers of Date.UTC, and everything is found by walking from one day to the next.

/** A case as both accounts understand it. */
export type Case = {
  readonly start: string;
  readonly amount: number;
  readonly unit: "day" | "working-day" | "week" | "month" | "year";
  readonly direction: "forward" | "backward";
  readonly included: boolean;
  readonly clear: boolean;
  readonly saturdays: boolean;
  readonly andDays: number;
  readonly end: "same-day" | "end-of-month" | "end-of-quarter" | "anniversary";
  readonly anniversaryOf: string;
  readonly rollover: "none" | "next" | "previous";
  readonly least: number;
  readonly calendar: "FR" | "FR-A67" | "BE" | "CA-QC" | "CH-GE";
  readonly closures: readonly string[];
};

const msPerDay = 86_400_000;
const serialOf = (day: string) => {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  return Date.UTC(year, month - 1, date) / msPerDay;
};
const partsOf = (serial: number) => {
  const date = new Date(serial * msPerDay);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    date: date.getUTCDate(),
    weekday: date.getUTCDay(),
  };
};
export const dayOf = (serial: number) => new Date(serial * msPerDay).toISOString().slice(0, 10);
const isMonthEnd = (serial: number) => partsOf(serial + 1).date === 1;

/** Easter Sunday as Gauss finds it, with his two exceptions. */
function easter(year: number): number {
  const k = Math.trunc(year / 100);
  const m = (15 - Math.trunc((13 + 8 * k) / 25) + k - Math.trunc(k / 4)) % 30;
  const n = (4 + k - Math.trunc(k / 4)) % 7;
  const d = (19 * (year % 19) + m) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + n) % 7;
  if (d === 29 && e === 6) return Date.UTC(year, 3, 19) / msPerDay;
  if (d === 28 && e === 6 && (11 * m + 11) % 30 < 19) return Date.UTC(year, 3, 18) / msPerDay;
  return Date.UTC(year, 2, 22 + d + e) / msPerDay;
}

const fixed: Record<Case["calendar"], readonly string[]> = {
  FR: ["1/1", "5/1", "5/8", "7/14", "8/15", "11/1", "11/11", "12/25"],
  "FR-A67": ["1/1", "5/1", "5/8", "7/14", "8/15", "11/1", "11/11", "12/25", "12/26"],
  BE: ["1/1", "5/1", "7/21", "8/15", "11/1", "11/11", "12/25"],
  "CA-QC": ["1/1", "6/24", "12/25"],
  "CH-GE": ["1/1", "8/1", "12/25", "12/31"],
};
const aroundEaster: Record<Case["calendar"], readonly number[]> = {
  FR: [1, 39, 50],
  "FR-A67": [-2, 1, 39, 50],
  BE: [1, 39, 50],
  "CA-QC": [-2, 1],
  "CH-GE": [-2, 1, 39, 50],
};

function isHoliday(serial: number, calendar: Case["calendar"]): boolean {
  const { year, month, date, weekday } = partsOf(serial);
  if (fixed[calendar].includes(`${month}/${date}`)) return true;
  if (aroundEaster[calendar].includes(serial - easter(year))) return true;
  if (calendar === "CA-QC") {
    if (weekday === 1 && month === 5 && date >= 18 && date <= 24) return true;
    if (weekday === 1 && ((month === 9 && date <= 7) || (month === 10 && date >= 8 && date <= 14)))
      return true;
    return month === 7 && ((date === 1 && weekday !== 0) || (date === 2 && weekday === 1));
  }
  // The Thursday that follows the first Sunday of September.
  return calendar === "CH-GE" && month === 9 && weekday === 4 && date >= 5 && date <= 11;
}

/** What the two sides of the law say of a period, found day by day. */
export function oracle(one: Case): string {
  const worked = (serial: number, saturdays = false) => {
    const { weekday } = partsOf(serial);
    return weekday !== 0 && (weekday !== 6 || saturdays) && !isHoliday(serial, one.calendar);
  };
  const sending = (serial: number) => worked(serial) && !one.closures.includes(dayOf(serial));
  const found = one.direction === "forward" ? walkForward(one, worked) : walkBackward(one, worked);
  let serial = found;
  if (one.rollover !== "none") while (!sending(serial)) serial += one.rollover === "next" ? 1 : -1;
  return dayOf(serial);
}

type Worked = (serial: number, saturdays?: boolean) => boolean;

function walkForward(one: Case, worked: Worked): number {
  const start = serialOf(one.start);
  let at = start;
  if (one.unit === "working-day") {
    let left = one.amount;
    at = one.included ? start - 1 : start;
    while (left > 0) {
      at += 1;
      if (worked(at, one.saturdays)) left -= 1;
    }
  } else if (one.unit === "day" || one.unit === "week") {
    const days = one.unit === "week" ? one.amount * 7 : one.amount;
    // The days of the period, one by one: the first is the start itself, or the day after.
    at = one.included ? start : start + 1;
    for (let nth = 1; nth < days; nth += 1) at += 1;
  } else {
    const wanted = partsOf(start).date;
    let left = one.unit === "year" ? one.amount * 12 : one.amount;
    while (left > 0) {
      at += 1;
      const { date } = partsOf(at);
      if (date === wanted || (date < wanted && isMonthEnd(at))) left -= 1;
    }
    if (one.included && partsOf(at).date === wanted) at -= 1;
  }
  for (let nth = 0; nth < one.andDays; nth += 1) at += 1;
  if (one.clear) {
    at += 1;
    while (one.unit === "working-day" && !worked(at, one.saturdays)) at += 1;
  }
  if (one.end === "end-of-month") while (!isMonthEnd(at)) at += 1;
  if (one.end === "end-of-quarter") while (!(isMonthEnd(at) && partsOf(at).month % 3 === 0)) at += 1;
  if (one.end === "anniversary") {
    const { month, date } = partsOf(serialOf(one.anniversaryOf));
    const returns = (serial: number) => {
      const now = partsOf(serial);
      const leapDay = month === 2 && date === 29;
      return now.month === month && (now.date === date || (leapDay && now.date === 28 && isMonthEnd(serial)));
    };
    while (!returns(at)) at += 1;
  }
  const heldBy = (serial: number) => {
    let held = 0;
    for (let day = start + 1; day <= serial; day += 1) if (worked(day)) held += 1;
    return held;
  };
  while (one.least > 0 && heldBy(at) < one.least) at += 1;
  return at;
}

function walkBackward(one: Case, worked: Worked): number {
  let at = serialOf(one.start);
  if (one.clear) {
    while (one.unit === "working-day" && !worked(at, one.saturdays)) at -= 1;
    at -= 1;
  }
  for (let nth = 0; nth < one.andDays; nth += 1) at -= 1;
  if (one.unit === "working-day") {
    let left = one.amount;
    at += 1;
    while (left > 0) {
      at -= 1;
      if (worked(at, one.saturdays)) left -= 1;
    }
    return one.included ? at : at - 1;
  }
  if (one.unit === "day" || one.unit === "week") {
    const days = one.unit === "week" ? one.amount * 7 : one.amount;
    for (let nth = 0; nth < days; nth += 1) at -= 1;
    return one.included ? at + 1 : at;
  }
  if (one.included) at += 1;
  const wanted = partsOf(at).date;
  let left = one.unit === "year" ? one.amount * 12 : one.amount;
  while (left > 0) {
    at -= 1;
    const { date } = partsOf(at);
    if (date === wanted || (date < wanted && isMonthEnd(at))) left -= 1;
  }
  return at;
}
