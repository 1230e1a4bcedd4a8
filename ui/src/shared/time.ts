// Dates and times in the words of a newsroom. Knows no clock: `now` is an argument.

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const weekday = new Intl.DateTimeFormat("en-GB", { weekday: "long" });
const dayMonth = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" });
const dayMonthYear = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" });
const dateline = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });

/** How long ago a moment was, in as few words as a list has room for. `moment` is RFC 3339, `now` milliseconds. */
export function ago(moment: string, now: number): string {
  const then = Date.parse(moment);
  if (Number.isNaN(then)) return "";
  const passed = now - then;
  if (passed < MINUTE_MS) return "just now";
  if (passed < HOUR_MS) return `${Math.floor(passed / MINUTE_MS)} min ago`;
  const days = calendarDays(then, now);
  if (days === 0) return clock.format(then);
  if (days === 1) return "yesterday";
  if (days < 7) return weekday.format(then);
  return new Date(then).getFullYear() === new Date(now).getFullYear()
    ? dayMonth.format(then)
    : dayMonthYear.format(then);
}

/** A date as a byline prints it, or the words as they are when they are no date. */
export function printed(date: string): string {
  // A date without a time is a calendar day: reading it as UTC midnight would print the day before in New York.
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const then = day ? new Date(Number(day[1]), Number(day[2]) - 1, Number(day[3])) : new Date(date);
  return Number.isNaN(then.getTime()) ? date : dateline.format(then);
}

/** How many midnights lie between two moments, here where the person is. */
function calendarDays(then: number, now: number): number {
  const midnight = (moment: number) => new Date(moment).setHours(0, 0, 0, 0);
  return Math.round((midnight(now) - midnight(then)) / DAY_MS);
}
