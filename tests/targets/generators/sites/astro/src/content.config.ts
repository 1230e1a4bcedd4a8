// A schema that refuses a field that is not there, and one that it does not know.
import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { z } from "astro/zod";

const text = z.string().min(1);
const disclosure = z.strictObject({
  label: text.optional(),
  note: text.optional(),
  ai_disclosure: z.enum(["none", "ai-assisted", "ai-generated", "ai-autonomous", "mixed"]),
  model: text.optional(),
  provider: text.optional(),
  sections: z
    .array(z.strictObject({ section: text, ai_disclosure: text, model: text.optional(), provider: text.optional() }))
    .optional(),
  digital_source_type: z.string().url(),
  picture_digital_source_type: z.string().url().optional(),
});
const person = z.strictObject({ name: text, role: text.optional() });
const colophon = z.strictObject({
  format: z.literal("1"),
  target: z.literal("astro"),
  status: text,
  house: text,
  house_language: text.optional(),
  accountable: person.optional(),
  picture: text.optional(),
  topic: text.optional(),
  labels: z.record(z.string(), z.string()).optional(),
  pairs: text.optional(),
  parts: text,
  own: text.optional(),
  disclosure,
});

const news = defineCollection({
  loader: glob({ pattern: "**/*.md", base: "./src/content/news" }),
  schema: ({ image }) =>
    z
      .strictObject({
        title: text,
        description: text,
        slug: text.optional(), // Astro takes it as the entry's id
        pubDate: z.date(),
        draft: z.boolean(),
        lang: text,
        category: text,
        tags: z.array(text).min(1),
        heroImage: image().optional(),
        hero: z
          .strictObject({ alt: text, credit: text, caption: text.optional(), source_type: text.optional() })
          .optional(),
        authors: z.array(person).min(1),
        takeaways: z.array(text).optional(),
        qa: z
          .strictObject({ topic: text.optional(), pairs: z.array(z.strictObject({ question: text, answer: text })) })
          .optional(),
        colophon,
      })
      .superRefine((post, context) => {
        // What stands in neither text nor front matter stands nowhere.
        const elsewhere = {
          takeaways: post.takeaways,
          qa: post.qa,
          label: post.colophon.disclosure.label,
          note: post.colophon.disclosure.note,
        };
        for (const [part, found] of Object.entries(elsewhere)) {
          if (!found && !post.colophon.parts.includes(`${part} `)) {
            context.addIssue({ code: "custom", message: `no ${part}` });
          }
        }
      }),
});

export const collections = { news };
