// Invented articles for the fake: every part filled, none filled, too long, too many, right to left. Knows no
// behaviour. The people, towns and figures do not exist.

import type { HouseView } from "../contract";

/** A part's text with one origin, or `[text, origin]` pieces. */
export type Told = string | [text: string, origin: string][];

export type FakeArticle = {
  id: string;
  slug: string;
  status: string;
  headline: Told;
  deck?: Told;
  byline?: string[];
  hero?: { asset?: string; alt: Told; caption?: Told; credit?: Told; rights?: Told };
  takeaways?: Told[];
  body?: Told;
  topic?: Told;
  pairs?: [question: Told, answer: Told][];
  analysis?: Told;
  note?: Told;
  section?: string;
  tags?: string[];
  due?: string;
  updated: string;
};

export const PERSON = { id: "p-ada", name: "Ada Quill", role: "Editor" };

const TYPED = `h:${PERSON.id}`;
const ARRIVED = "u:import-1";

export const HOUSE: HouseView = {
  name: "ainews",
  title: "AiNews",
  toml: "",
  language: "en",
  order: ["headline", "deck", "hero", "takeaways", "body", "qa", "analysis", "note"],
  labels: {
    takeaways: "Key Takeaways",
    qa: "Q&A",
    analysis: "What This Means",
    note: "Editor’s Note",
    "hero.credit": "Image Source",
    "hero.alt": "Alt text",
    "hero.caption": "Caption",
    byline: "By",
    deck: "Summary line",
    question: "Q",
    answer: "A",
  },
  hints: {
    headline: "What happened, in one line",
    deck: "One sentence that makes a reader stay",
    "hero.alt": "Describe the picture for someone who cannot see it",
    "hero.caption": "What the picture shows, if it needs saying",
    "hero.credit": "Who or what made the picture",
    "hero.rights": "Who owns it, and what may be done with it",
    takeaways: "What should a reader remember?",
    body: "Write the article",
    "qa.topic": "What are the questions about?",
    question: "What would a reader ask?",
    answer: "Answer it in two or three sentences",
    analysis: "What follows from it?",
    note: "How, and by whom, this article was made",
  },
  limits: {
    headline: { recommended: 70, max: 255 },
    deck: { recommended: 160, max: 300 },
    "hero.alt": { recommended: 150, max: 600 },
    takeaways: { recommended: 5, max: 40 },
    takeaway: { recommended: 140, max: 400 },
    qa: { recommended: 5, max: 40 },
  },
};

const HARBOUR_BODY = `## The harbour of Vell learns to predict its own silt

For a hundred and forty years the port of Vell has measured the depth of its channel with a lead weight and a man who could not be argued with. Since **Monday** a model does it between soundings: it reads tides, river gauges and the draught of every ship that scraped, and it draws tomorrow’s channel on the harbour master’s wall.

The soundings go on. “A forecast is a reason to look, *not a reason to stop looking*,” said Ines Tallow, who has been harbour master for nine years.

## What the model is allowed to decide

The port published the rules on its [notice board](https://vell.example/harbour/notices) before it switched anything on:

- It may propose where the dredger goes next.
- It may warn a pilot that a sounding is older than six hours.
- It may not close the channel, and it may not open it.
- Every proposal names the three measurements that weighed most.

> Whoever signs the depth is a person with a name.

### Three weeks of shadow running

From the first to the twenty-second of October the forecasts were written down and nobody saw them. In 61 of 64 cases the channel lay within *eleven centimetres* of what was sounded the next morning. The three misses came after the same storm, and the port printed them next to the hits.

## Who pays for it

The dredger is the most expensive thing the town owns after the school. If it goes out one day in five less, the model has paid for itself by spring, the council’s accounts say; if it does not, the contract ends in June and the data stays with the port.`;

export const ARTICLES: FakeArticle[] = [
  {
    id: "0199a000-0000-7000-8000-000000000001",
    slug: "vell-harbour-silt-forecast",
    status: "in_review",
    headline: [["A Harbour Town Lets a Model Read the Tides, and Keeps the Last Word", ARRIVED]],
    deck: [
      ["The port of Vell forecasts its silt with machine learning. ", ARRIVED],
      ["What it may decide fits on one page, and a person signs the depth.", TYPED],
    ],
    byline: ["Ada Quill", "Jon Marlow"],
    hero: {
      asset: "3fa4c1d2".repeat(8),
      alt: "A harbour wall at dawn. A tide gauge stands in green water; behind it a dredger with a red hull waits beside two fishing boats, and on the quay a woman in a yellow coat reads figures from a tablet.",
      caption: "The gauge at the north mole was set in 1884 and still has the last word.",
      credit: "Illustration: Studio Brack, with an image generator",
    },
    takeaways: [
      "The port of Vell now forecasts the depth of its channel every morning, from **tides, river gauges and ships’ draughts**.",
      "The model proposes and warns; it may neither close nor open the channel.",
      "In three weeks of shadow running, 61 of 64 forecasts lay within eleven centimetres.",
      "The misses were published beside the hits.",
    ],
    body: HARBOUR_BODY,
    topic: "forecasting a harbour",
    pairs: [
      [
        "Does the forecast replace soundings?",
        "No. Soundings go on as before, every six hours. The forecast says where it is worth looking *first*.",
      ],
      [
        "What happens when it is wrong?",
        "The pilot goes by the last sounding, as always. The miss is published with the measurements that led to it:\n\n- what was expected\n- what was found\n- what the weather did",
      ],
      [
        "Who owns the data?",
        "The port. If the contract ends, the measurements and the trained model stay in Vell.",
      ],
    ],
    analysis:
      "**Small, local, checkable.** Vell shows what a modest use of machine learning looks like when the rules are written before the switch is thrown. The interesting number is not the sixty-one hits; it is that a town of nine thousand printed the three misses.\n\nOther ports will ask for the model. They would do better to ask for the page of rules.",
    note: "This article was written by Ada Quill and Jon Marlow with help from a language model for research. The editors checked every figure against the port’s records.",
    section: "Technology",
    tags: ["harbours", "forecasting"],
    updated: "2026-11-23T10:58:00Z",
  },
  {
    id: "0199a000-0000-7000-8000-000000000002",
    slug: "untitled",
    status: "draft",
    headline: "",
    updated: "2026-11-23T09:20:00Z",
  },
  {
    id: "0199a000-0000-7000-8000-000000000003",
    slug: "forty-things",
    status: "draft",
    headline:
      "Forty Things the Committee on Lighthouses, Lightships, Buoys, Beacons, Fog Signals and Other Aids to Navigation Learned From a Winter in Which Nearly Everything That Could Be Automated Was Automated and Then, by Unanimous Vote, Put Back",
    deck: "A list that was meant to have five entries, and why it has forty.",
    byline: ["Mira Otherlander"],
    takeaways: Array.from(
      { length: 40 },
      (_, i) =>
        `Thing ${i + 1}: ${["a lamp that reports its own failure must be visited anyway", "no fog signal may learn from complaints alone", "keepers notice what sensors are not asked", "every override is read aloud at the next meeting"][i % 4]}.`,
    ),
    body: "The list follows.\n",
    analysis: "Forty is too many. The committee knows.",
    updated: "2026-11-22T16:05:00Z",
  },
  {
    id: "0199a000-0000-7000-8000-000000000004",
    slug: "maktabat-al-mina",
    status: "approved",
    headline: "مكتبة الميناء تفتح أرشيفها للقراءة الآلية",
    deck: "تسعون ألف صفحة من سجلات السفن، وقاعدة واحدة: لا يُنشر سطر قبل أن يقرأه إنسان.",
    byline: ["سلمى الحداد"],
    takeaways: [
      "يضم الأرشيف سجلات من عام 1871 حتى 1969.",
      "تقترح الآلة قراءة للخط، ويوقّع أمين المكتبة على كل صفحة.",
      "كل خطأ يُصحَّح يُنشر مع الصفحة نفسها.",
    ],
    body: "## تسعون ألف صفحة\n\nبدأت مكتبة الميناء هذا الأسبوع في إتاحة سجلاتها **للقراءة الآلية**، بعد عامين من التصوير. وقالت أمينة المكتبة إن المشروع لا يهدف إلى السرعة.\n\n- صورة لكل صفحة\n- قراءة مقترحة\n- توقيع بالاسم\n",
    updated: "2026-11-21T12:00:00Z",
  },
  {
    id: "0199a000-0000-7000-8000-000000000005",
    slug: "school-bus-timetable",
    status: "published",
    headline: "The Timetable That Asked the Drivers First",
    deck: "Orrin County let software draw its school-bus routes. Then it let the people behind the wheel cross them out.",
    byline: ["Jon Marlow"],
    takeaways: ["Drivers struck 31 of 112 proposed routes.", "Average ride: four minutes shorter."],
    body: "Every August, Orrin County redraws its bus routes, and every September it apologises for them.\n\nThis year the software went first and the drivers went second, each with a red pencil.\n",
    analysis: "The pencil was the interface.",
    updated: "2026-11-14T08:30:00Z",
  },
  {
    id: "0199a000-0000-7000-8000-000000000006",
    slug: "emoji-and-line-ends",
    status: "corrected",
    headline: "Née, naïve, 👩‍🔬 and 🇪🇺: What Counts as One Character",
    deck: "A short test of the desk, in an article that is not one.",
    body: "This line ends as Windows has it.\r\nSo does this one, after a 👩🏽‍🚀.\r\n\r\n1. combining: e\u0301 and a\u030a\r\n2. astral: 𝄞\r\n3. `code`\r\n",
    updated: "2026-10-02T19:45:00Z",
  },
];
