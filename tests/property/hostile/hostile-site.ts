import { recordAll } from '../../support/record-all.ts';
import { temporarySite, write } from '../../unit/temporary-site.ts';
import { MARK, inAttribute, inMarkdown } from './tokens.ts';

/** A site on record in which a token stands wherever a text may stand. */
export async function hostileSite(token: string): Promise<string> {
  const said = `${MARK} ${token}`;
  const yaml = JSON.stringify(said);
  const text = inMarkdown(said);
  // The names of a chart have little room.
  const short = inMarkdown(said.slice(0, 20));
  const value = inAttribute(said);
  const root = temporarySite({
    'content/site.yaml': `name: ${yaml}\ntagline: ${yaml}\nlanguage: en\npublisher: ${yaml}\naddress: https://news.example\nlicence: { name: ${yaml}, url: "https://a.example/?a='&b" }\n`,
    'content/topics.yaml': `t: { name: ${yaml}, description: ${yaml} }\n`,
    'content/series.yaml': `s: { name: ${yaml}, description: ${yaml} }\n`,
    'content/authors/a.yaml': `name: ${yaml}\nrole: ${yaml}\ntext: ${yaml}\nlinks: ["https://a.example/?a=%22&b='"]\n`,
    'content/people/p.yaml': `name: ${yaml}\nroles: [{ role: ${yaml}, from: "2020-01-01" }]\ntexts: [{ date: "2024-01-01", text: ${yaml} }]\n`,
    'content/terms/w.yaml': `name: ${yaml}\ntexts: [{ date: "2024-01-01", text: ${yaml} }]\n`,
  });
  write(
    root,
    'content/articles/x/index.mdx',
    `---
title: ${yaml}
standfirst: ${yaml}
date: 2024-03-31
authors: [a]
topics: [t]
series: s
aliases: [y]
sections:
  - { heading: ${JSON.stringify(`${MARK} plans`)}, id: plans, summary: ${yaml} }
  - { heading: ${yaml}, id: other }
sources:
  src: { title: ${yaml}, publisher: ${yaml}, date: "2024", url: "https://a.example/?a='&b=%22" }
---

${text}

## ${MARK} plans

${text} **${text}** *${text}*[^src] and [${text}](https://a.example/ "${text}").[^n]

[^n]: ${text}

- ${text}

> ${text}

| ${text} | b |
| ------- | - |
| ${text} | c |

\`\`\`\`\`
${said}
\`\`\`\`\`

### ${text}

<Person id="p">${text}</Person> and <Term id="w">${text}</Term><Cite id="src" at=${value} />

<Person id="p" />

<Aside kind="note">

${text}

</Aside>

<Quote who=${value} role=${value} where=${value}>

${text}[^src]

</Quote>

<Timeline>

<Event date="2024-01-01">

${text}[^src]

</Event>

</Timeline>

<QA>

<Question ask=${value} id="why">

${text}

</Question>

</QA>

<Numbers of=${value}>

<Number value="1" by=${value}>

${text}[^src]

</Number>

<Number value="2" by=${value}>

${text}[^src]

</Number>

</Numbers>

<Chart kind="bar" title=${value} unit=${value} alt=${value}>

| ${short} | ${short} |
| -------- | -------- |
| ${short} | 2        |
| b        | 3        |

</Chart>

<LocatorMap title=${value} alt=${value} area="31.15, 34.1 to 31.62, 34.65" inset="28, 29.5 to 34.5, 38">

<Place name="${MARK} &#60;b&#62;&#34;" at="31.29, 34.25" kind="main" />

</LocatorMap>

## ${text}

${text}

***

${text}
`,
  );
  await recordAll(root);
  return root;
}
