// The pictures of the fake: drawn from their hashes, so that none needs a file. Knows no article but by its record.

import type { Failure, PictureView, ShownIn } from "../contract";
import type { Answers, World } from "./world";

/** The harbour of the first article; its file says a good deal about itself. */
export const HARBOUR_HASH = "3fa4c1d2".repeat(8);
/** One that nobody shows. */
const UNUSED_HASH = "81b0e27a".repeat(8);
/** One whose file is gone. */
export const GONE_HASH = "dead0000".repeat(8);

export function pictureAnswers({
  records,
}: World): Answers<"picture" | "pictures" | "remove_pictures" | "add_pictures" | "add_pasted_picture"> {
  let pictures: PictureView[] = [
    made(HARBOUR_HASH, {
      bytes: 2_340_112,
      offers: [
        offer("credit", "hero.credit", "Studio Brack / Vell Port Authority", "XMP photoshop:Credit"),
        offer("rights", "hero.rights", "© 2026 Studio Brack. One use.", "XMP dc:rights"),
        {
          ...offer("source_type", "hero.source_type", "trainedAlgorithmicMedia", ""),
          said: "Created using Generative AI",
          found_in: "XMP Iptc4xmpExt:DigitalSourceType",
        },
        offer("tool", "hero.credit", "Stable Diffusion (sdxl_base)", "PNG text “parameters”"),
      ],
    }),
    made(UNUSED_HASH, { width: 900, height: 1350, bytes: 411_020, media_type: "image/png" }),
    made(GONE_HASH, { missing: true }),
  ];
  const uses = (picture: PictureView): PictureView => {
    const shown_in: ShownIn[] = [];
    for (const record of records.values()) {
      const view = record.whole();
      if (view.hero.asset === picture.hash || view.body.includes(picture.link)) {
        shown_in.push({ id: view.id, headline: view.headline });
      }
    }
    return { ...picture, shown_in };
  };
  const find = (name: string): PictureView => {
    const digits = name.replace(/^assets\//, "").replace(/\.\w+$/, "");
    const found = pictures.find((one) => one.hash.startsWith(digits));
    if (!found) throw { code: "refused", message: `There is no picture “${name}”.` } satisfies Failure;
    return uses(found);
  };
  const add = (name: string) => {
    if (!/\.(png|jpe?g|webp|gif)$/i.test(name)) {
      const reason = `${name} was not taken in: it is no picture that Colophon knows; JPEG, PNG, WebP and GIF can be kept`;
      return { added: [], refused: [{ file: name, reason }] };
    }
    const hash = hashOf(name);
    if (!pictures.some((one) => one.hash === hash)) pictures = [made(hash, {}), ...pictures];
    return { added: [find(hash)], refused: [] };
  };
  return {
    picture: ({ name }) => find(name),
    pictures: () => pictures.map(uses),
    remove_pictures: ({ hashes }) => {
      pictures = pictures.filter((one) => !hashes.includes(one.hash));
      return pictures.map(uses);
    },
    add_pictures: ({ files }) => {
      const answers = files.map(add);
      return {
        added: answers.flatMap((answer) => answer.added),
        refused: answers.flatMap((answer) => answer.refused),
      };
    },
    add_pasted_picture: ({ called }) => add(called),
  };
}

function made(hash: string, other: Partial<PictureView>): PictureView {
  const media_type = other.media_type ?? "image/jpeg";
  return {
    hash,
    link: `assets/${hash.slice(0, 16)}.${media_type === "image/png" ? "png" : "jpg"}`,
    width: 1600,
    height: 900,
    bytes: 318_554,
    offers: [],
    shown_in: [],
    once_in: [],
    missing: false,
    ...other,
    media_type,
  };
}

function offer(kind: string, field: string, value: string, found_in: string) {
  return { kind, field, value, said: value, found_in };
}

function hashOf(name: string): string {
  let sum = 0x811c9dc5;
  for (const letter of name) sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return sum.toString(16).padStart(8, "0").repeat(8);
}
