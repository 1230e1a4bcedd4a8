// Long work as the window sees it: what is going on, and what came of it. Knows neither Tauri nor the DOM.

import type { Call } from "../../backend/call";
import type { Commands, Failure, News, Progress } from "../../backend/contract";
import { say } from "../../shared/words.svelte";

/** The commands that start long work. */
export type Long = {
  [Name in keyof Commands]: Commands[Name][1] extends { job: string } ? Name : never;
}[keyof Commands];

export class Jobs {
  /** What is going on, oldest first. */
  running = $state.raw<readonly Progress[]>([]);
  /** What has ended and is to be read, oldest first. */
  reports = $state.raw<readonly Progress[]>([]);

  #call: Call;
  #tell: (text: string, imported?: readonly string[]) => void;

  /** `tell` shows what needs no more than a word; with it the articles that came in, which can be taken back. */
  constructor(call: Call, tell: (text: string, imported?: readonly string[]) => void) {
    this.#call = call;
    this.#tell = tell;
  }

  /** Starts long work; answers the name its progress is told under, or null where it could not be started. */
  async start<Name extends Long>(name: Name, request: Commands[Name][0]): Promise<string | null> {
    try {
      return ((await this.#call(name, request)) as { job: string }).job;
    } catch (failure) {
      this.#tell((failure as Failure).message);
      return null;
    }
  }

  /** Takes in how far some work has come. */
  take(progress: Progress): void {
    const others = this.running.filter((one) => one.job !== progress.job);
    if (progress.state === "running") {
      const at = this.running.findIndex((one) => one.job === progress.job);
      this.running = at < 0 ? [...others, progress] : this.running.with(at, progress);
      return;
    }
    this.running = others;
    if (isToBeRead(progress)) this.reports = [...this.reports, progress];
    else if (progress.news) {
      const { news } = progress;
      this.#tell(inAWord(news, progress.state === "cancelled"), news.of === "import" ? news.ids : []);
    }
  }

  async cancel(job: string): Promise<void> {
    try {
      await this.#call("cancel_job", { job });
    } catch (failure) {
      this.#tell((failure as Failure).message);
    }
  }

  /** The first report has been read. */
  close(): void {
    this.reports = this.reports.slice(1);
  }
}

/** What came of work, as its title says it. */
export function inAWord(news: News, cancelled: boolean): string {
  const what = say(`jobs-${news.of}-count`, { count: countOf(news) });
  return cancelled ? say("jobs-cancelled", { what }) : what;
}

function countOf(news: News): number {
  switch (news.of) {
    case "import":
      return news.count;
    case "export":
      return news.written;
    case "check":
      return news.articles;
    case "publish":
      return news.outcome?.is === "sent" ? 1 : 0;
    case "find":
      return news.found.length;
    default:
      return news.replaced.length;
  }
}

/** Whether a person should look at what came of it; else a word is enough. */
function isToBeRead({ state, news }: Progress): boolean {
  if (state === "failed") return true;
  if (news?.of === "import") return news.refused.length + news.known.length + news.uncertain > 0;
  if (news?.of === "export" || news?.of === "replace" || news?.of === "take_back")
    return news.refused.length > 0;
  return news?.of === "check" && state === "done";
}
