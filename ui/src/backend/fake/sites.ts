// Sites, in the fake: three that lie in the state that screens have to show, and a post that somebody changed.

import type { News, OutcomeView, SiteView } from "../contract";
import type { longWork } from "./jobs";
import { type Answers, numbered, type World } from "./world";

const SITES: readonly SiteView[] = [
  {
    id: "site-1",
    name: "The Harbour Post",
    kind: "wordpress",
    address: "https://harbour.example",
    user: "ada",
    folder: "",
    target: "",
    secret: "keyring",
  },
  {
    id: "site-2",
    name: "Weekend letter",
    kind: "ghost",
    address: "https://letter.example",
    user: "",
    folder: "",
    target: "",
    secret: "this_run",
  },
  {
    id: "site-3",
    name: "Archive",
    kind: "webhook",
    address: "https://archive.example/hook",
    user: "",
    folder: "",
    target: "",
    secret: "missing",
  },
];

export function siteAnswers(
  { pick, records, add, nextId }: World,
  { work }: ReturnType<typeof longWork>,
  { empty }: { empty?: boolean | undefined },
): Answers<
  | "sites"
  | "keep_site"
  | "remove_site"
  | "test_site"
  | "posts_of"
  | "published"
  | "publish_article"
  | "pull_posts"
> {
  let sites: SiteView[] = empty ? [] : [...SITES];
  const there = new Map<string, string>();
  const find = (id: string): SiteView => {
    const site = sites.find((one) => one.id === id);
    if (!site) throw { code: "refused", message: `there is no site “${id}”` };
    return site;
  };
  const text = (id: string) => {
    const record = pick(id);
    return {
      title: record.text("headline"),
      excerpt: record.text("deck"),
      body: record.text("body").slice(0, 900),
    };
  };
  /** The letter’s post was changed there, until somebody who has read it writes over it. */
  const outcome = (
    id: string,
    site: SiteView,
    publish: boolean,
    dry: boolean,
    seen: string | null,
  ): OutcomeView => {
    const link = `${site.address}/${pick(id).view.slug}`;
    if (site.kind === "ghost" && seen !== "print-1") {
      const base = text(id);
      const theirs = {
        ...base,
        excerpt: `${base.excerpt} Updated at noon.`,
        title: `${base.title}, Says Mayor`,
      };
      const ours = { ...base, body: `${base.body}\n\nA paragraph that is new here.` };
      return { is: "conflict", base, ours, theirs, remote: "post-1", print: "print-1", link };
    }
    const key = `${id} ${site.id}`;
    const created = !there.has(key);
    if (dry) return { is: "would", create: created, public: false, link: created ? "" : link };
    there.set(key, new Date().toISOString());
    return {
      is: "sent",
      created,
      public: publish,
      link,
      desk: site.kind === "wordpress" ? `${site.address}/wp-admin/post.php?post=4&action=edit` : "",
      notes: ["The tag “ferries” is not there and this account may not make it; the post is without it."],
    };
  };
  return {
    sites: () => sites,
    keep_site: ({ id, secret, ...site }) => {
      if (sites.some((one) => one.name === site.name && one.id !== id)) {
        throw { code: "refused", message: `there is a site “${site.name}” already` };
      }
      const before = sites.find((one) => one.id === id);
      const given = secret !== null ? "keyring" : (before?.secret ?? "missing");
      const kept: SiteView = {
        ...site,
        id: id ?? nextId(),
        secret: site.kind === "git" ? "not_needed" : given,
      };
      sites = before ? sites.map((one) => (one.id === id ? kept : one)) : [...sites, kept];
      return sites;
    },
    remove_site: ({ id }) => (sites = sites.filter((one) => one.id !== id)),
    test_site: ({ id }) => {
      const site = find(id);
      return {
        name: site.name,
        user: site.user,
        warnings: site.user ? ["This account may not publish there: its posts wait for review."] : [],
      };
    },
    posts_of: ({ id }) => {
      const { address } = find(id);
      const one = (at: number, title: string, status: string) => ({
        id: `post-${at}`,
        title,
        status,
        changed: `2026-11-2${at}T08:00:00Z`,
        link: `${address}/?p=${at}`,
      });
      return [
        one(4, "Ferries run again from the second basin", "publish"),
        one(3, "What the harbour master did not say", "draft"),
        one(2, "", "draft"),
      ];
    },
    published: ({ id }) =>
      sites
        .filter((site) => there.has(`${id} ${site.id}`))
        .map((site) => ({
          site: site.id,
          link: `${site.address}/x`,
          desk: "",
          at: there.get(`${id} ${site.id}`) ?? "",
          stale: false,
        })),
    publish_article: ({ id, site, publish, dry, seen }) => {
      const to = find(site);
      const headline = records.get(id)?.text("headline") ?? "";
      const steps = dry ? 1 : 4;
      return work(
        "publish",
        steps,
        () => headline,
        (done): News => ({
          of: "publish",
          id,
          site: to.name,
          outcome: done < steps ? null : outcome(id, to, publish, dry, seen),
        }),
      );
    },
    pull_posts: ({ posts }) => {
      const ids: string[] = [];
      return work(
        "import",
        posts.length,
        (at) => {
          ids.push(add({ ...numbered(0), id: nextId(), headline: `Pulled ${posts[at] ?? ""}` }).view.id);
          return posts[at] ?? "";
        },
        (done): News => ({
          of: "import",
          imported: [],
          ids,
          count: done,
          uncertain: 0,
          refused: [],
          known: [],
          others: 0,
        }),
      );
    },
  };
}
