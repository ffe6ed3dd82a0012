/**
 * The Eleventy site, by path: its own Markdown and Liquid, no plugin. A page has what the stock
 * site's has: title, standfirst, date, outline, text. Eleventy makes no footnotes by itself, so
 * that notes stay as they were typed.
 */
export const ELEVENTY_SITE: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "eleventy", "private": true, "type": "module" }\n',
  'content/content.json': '{ "layout": "article.liquid" }\n',
  'eleventy.config.js': `export default function (config) {
  // Eleventy's own slugify knows every script, and took two thirds of the build.
  const idOf = (text) => text.toLowerCase().match(/[\\p{L}\\p{N}]+/gu).join('-');
  config.addFilter('id', idOf);
  config.amendLibrary('md', (markdown) => {
    markdown.core.ruler.push('heading-ids', ({ tokens }) => {
      tokens.forEach((token, at) => {
        if (token.type === 'heading_open') token.attrSet('id', idOf(tokens[at + 1].content));
      });
    });
  });
  return {
    dir: { input: 'content', includes: '../includes', output: 'dist' },
    // The articles are Markdown and nothing else: no template language to look for.
    markdownTemplateEngine: false,
  };
}
`,
  'includes/article.liquid': `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>{{ title | escape }}</title>
    <meta name="description" content="{{ standfirst | escape }}">
  </head>
  <body>
    <h1>{{ title | escape }}</h1>
    <p>{{ standfirst | escape }}</p>
    <time datetime="{{ date | date: '%Y-%m-%d' }}">{{ date | date: '%a %b %d %Y' }}</time>
    <nav>
      <ol>{% for section in sections %}<li><a href="#{{ section.heading | id }}">{{ section.heading | escape }}</a></li>{% endfor %}</ol>
    </nav>
    <main>{{ content }}</main>
  </body>
</html>
`,
};
