// The picture at the top of the article: what is known of it, what its file offers, and how it comes and goes. Knows
// neither Tauri nor the DOM.

import type { Call } from "../../../backend/call";
import type { OfferView, PictureView } from "../../../backend/contract";
import { inLibrary } from "../../../shared/pictures";
import type { Toasts } from "../../../shared/toasts.svelte";
import { say } from "../../../shared/words.svelte";
import type { OpenArticle } from "../article.svelte";

/** Where the hero stands: no picture, being looked for, in the library, its file gone, or known by name only. */
export type HeroState = "empty" | "looking" | "shown" | "gone" | "elsewhere";

export class HeroPicture {
  view = $state.raw<PictureView | null>(null);
  #article: OpenArticle;
  #call: Call;
  #toasts: Toasts;
  /** The picture that nothing could be found out about, or that could not be shown. */
  #broken = $state<string | null>(null);
  #declined = $state.raw<readonly OfferView[]>([]);
  #asked = 0;

  constructor(article: OpenArticle, call: Call, toasts: Toasts) {
    this.#article = article;
    this.#call = call;
    this.#toasts = toasts;
  }

  get state(): HeroState {
    const { asset } = this.#article.hero;
    if (!asset) return "empty";
    if (!inLibrary(asset)) return "elsewhere";
    if (this.#broken === asset) return "gone";
    if (this.view?.hash !== asset) return "looking";
    return this.view.missing ? "gone" : "shown";
  }

  /** What the file says and the article does not, as long as the person has not declined it. */
  get offers(): readonly OfferView[] {
    if (this.state !== "shown") return [];
    return (this.view?.offers ?? []).filter((offer) => !this.#declined.includes(offer) && !this.#said(offer));
  }

  /** Finds out about the article's picture, if it is not known yet. */
  async look(asset: string | null): Promise<void> {
    const asked = (this.#asked += 1);
    if (!inLibrary(asset) || this.view?.hash === asset) return;
    try {
      const view = await this.#call("picture", { name: asset });
      if (asked === this.#asked) this.view = view;
    } catch {
      // The library does not know it: it came from another one, or was taken away.
      if (asked === this.#asked) this.#broken = asset;
    }
  }

  /** The window could not show it. */
  failed(): void {
    this.#broken = this.#article.hero.asset;
  }

  /** Puts a picture here. What was said about the origin of another one is not said of this one. */
  use(picture: PictureView): void {
    const before = { ...this.#article.hero };
    if (before.asset === picture.hash) {
      this.#broken = null;
      this.view = picture;
      return;
    }
    this.view = picture;
    this.#broken = null;
    this.#set(picture.hash, "");
    if (before.asset) this.#told("hero-replaced", "undo-hero-replace", before);
  }

  remove(): void {
    const before = { ...this.#article.hero };
    this.#set("", "");
    this.#told("hero-removed", "undo-hero-remove", before);
  }

  setDecorative(decorative: boolean): void {
    this.#article.set("hero.decorative", decorative ? "yes" : "no");
  }

  setSourceType(id: string): void {
    this.#article.set("hero.source_type", id);
  }

  /** The person takes what the file says. Words get behind those that are there; nobody has typed them. */
  accept(offer: OfferView): void {
    const { hero } = this.#article;
    if (offer.kind === "source_type") {
      const before = hero.source_type ?? "";
      this.setSourceType(offer.value);
      this.#toast("hero-source-taken", "undo-offer", () => this.setSourceType(before));
      return;
    }
    const part = this.#article.part(offer.field);
    if (!part) return;
    const before = part.pieces();
    const joint = part.empty ? "" : offer.field === "hero.credit" ? " / " : " ";
    const origin = `u:picture-${this.view?.hash.slice(0, 16) ?? ""}`;
    part.replace(part.length, part.length, [{ text: joint + offer.value, origin }]);
    const after = part.text;
    this.#toast("hero-offer-taken", "undo-offer", () => {
      // What was written since is the person's own, and stays.
      if (part.text === after) part.replace(0, part.length, before);
    });
  }

  decline(offer: OfferView): void {
    this.#declined = [...this.#declined, offer];
  }

  #said(offer: OfferView): boolean {
    if (offer.kind === "source_type") return this.#article.hero.source_type === offer.value;
    return this.#article.part(offer.field)?.text.includes(offer.value) ?? false;
  }

  #set(asset: string, source_type: string): void {
    if ((this.#article.hero.source_type ?? "") !== source_type) this.setSourceType(source_type);
    this.#article.set("hero.asset", asset);
  }

  #told(words: string, name: string, before: OpenArticle["hero"]): void {
    const asset = inLibrary(before.asset) ? before.asset : null;
    // A name from an imported file cannot be set again: it is no picture of the library.
    if (!asset) this.#toasts.show(say(words));
    else this.#toast(words, name, () => this.#set(asset, before.source_type ?? ""));
  }

  #toast(words: string, name: string, run: () => void): void {
    this.#toasts.show(say(words), { label: say("window-undo"), name, run });
  }
}
