// A site that ends its build at a field that is not there.
import markdownIt from "markdown-it";

const md = markdownIt({ html: true });

export default function site(config) {
  config.addPassthroughCopy("content/**/assets/*");
  config.addFilter("md", (text) => md.render(text));
  config.addFilter("must", (value, name) => {
    if (value === undefined || value === "" || (Array.isArray(value) && value.length === 0)) {
      throw new Error(`no ${name}`);
    }
    return value;
  });
  return { dir: { input: "content", includes: "../_includes", output: "built" } };
}
