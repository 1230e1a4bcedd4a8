// A site whose pictures stay as they are: what is tried is the text.
import { defineConfig, passthroughImageService } from "astro/config";

export default defineConfig({
  site: "https://news.example",
  image: { service: passthroughImageService() },
  markdown: { syntaxHighlight: false, smartypants: false },
});
