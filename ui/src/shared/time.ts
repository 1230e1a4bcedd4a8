// Dates and times in the words of a newsroom. Knows no clock: `now` is an argument.

import { locale, say } from "./words.svelte";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

type Format = "moment" | "clock" | "weekday" | "dayMonth" | "dayMonthYear" | "dateline";

const FORMATS: Record<Format, Intl.DateTimeFormatOptions> = {
  moment: { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" },
  clock: { hour: "2-digit", minute: "2-digit" },
  weekday: { weekday: "long" },
  dayMonth: { day: "numeric", month: "short" },
  dayMonthYear: { day: "numeric", month: "short", year: "numeric" },
  dateline: { day: "numeric", month: "long", year: "numeric" },
};

/** Making a format costs more than using it, and a list asks for hundreds of dates. */
const made = new Map<string, Intl.DateTimeFormat>();

function formatted(then: number | Date, format: Format): string {
  const key = `${locale()} ${format}`;
  const known = made.get(key) ?? new Intl.DateTimeFormat(locale(), FORMATS[format]);
  made.set(key, known);
  return known.format(then);
}

/** How long ago a moment was, in as few words as a list has room for. `moment` is RFC 3339, `now` milliseconds. */
export function ago(moment: string, now: number): string {
  const then = Date.parse(moment);
  if (Number.isNaN(then)) return "";
  const passed = now - then;
  if (passed < MINUTE_MS) return say("time-now");
  if (passed < HOUR_MS) return say("time-minutes-ago", { count: Math.floor(passed / MINUTE_MS) });
  const days = calendarDays(then, now);
  if (days === 0) return formatted(then, "clock");
  if (days === 1) return say("time-yesterday");
  if (days < 7) return formatted(then, "weekday");
  return new Date(then).getFullYear() === new Date(now).getFullYear()
    ? formatted(then, "dayMonth")
    : formatted(then, "dayMonthYear");
}

/** A moment to the minute, here where the person is. `at` is RFC 3339. */
export function moment(at: string): string {
  const then = Date.parse(at);
  return Number.isNaN(then) ? at : formatted(then, "moment");
}

/** A day (RFC 3339) in as few words as a list has room for, or the words as they are when they are no day. */
export function short(day: string): string {
  const then = new Date(`${day}T12:00:00`);
  return Number.isNaN(then.getTime()) ? day : formatted(then, "dayMonth");
}

/** A date as a byline prints it, or the words as they are when they are no date. */
export function printed(date: string): string {
  // A date without a time is a calendar day: reading it as UTC midnight would print the day before in New York.
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const then = day ? new Date(Number(day[1]), Number(day[2]) - 1, Number(day[3])) : new Date(date);
  return Number.isNaN(then.getTime()) ? date : formatted(then, "dateline");
}

/** How many midnights lie between two moments, here where the person is. */
function calendarDays(then: number, now: number): number {
  const midnight = (moment: number) => new Date(moment).setHours(0, 0, 0, 0);
  return Math.round((midnight(now) - midnight(then)) / DAY_MS);
}
