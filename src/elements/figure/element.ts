import { strict } from '../../article/yaml.ts';
import { defineElement, propsOf } from '../element.ts';
import type { Resolved } from '../element.ts';
import { escapeHtml } from '../escape.ts';
import { line } from '../fields.ts';

const schema = strict({
  src: line('the name of a picture in the article’s folder, such as "harbour.jpg"'),
  alt: line('what the picture shows, for those who cannot see it'),
  credit: line('who made the picture, or whose it is'),
});

/** A picture of the article's own folder, with what it shows and who made it; a caption may follow. */
export const figure = defineElement('Figure', schema, {
  resolve(node, { slug, picture }): Resolved {
    const { src = '' } = propsOf(node);
    const faults: Required<Resolved>['faults'] = [];
    const found = picture(src);
    if (typeof found === 'string')
      faults.push({ node, message: `<Figure src>: "${src}" ${found}` });
    const more = node.children.find((child, index) => index > 0 || child.type !== 'paragraph');
    if (more) {
      const message = '<Figure> holds its caption, one paragraph: move the rest out of it';
      faults.push({ node: more, message });
    }
    if (typeof found === 'string') return { faults };
    const { digest, width, height } = found;
    const props = { digest, width: String(width), height: String(height), file: `${slug}/${src}` };
    return { props, faults };
  },
  // The address of the picture is relative to that of all articles: `slug/name`.
  plain({ file = '', alt = '', credit = '' }, inner, words) {
    const made = `<p>${escapeHtml(words.elements.credit(credit))}</p>`;
    const caption = inner.trim() === '' ? made : `${inner}\n${made}`;
    return `<figure>\n<img src="${escapeHtml(file)}" alt="${escapeHtml(alt)}">\n<figcaption>\n${caption}\n</figcaption>\n</figure>`;
  },
});
