import { describe, expect, test } from 'vitest';
import type { Props } from '../../../src/elements/element.ts';
import { elements } from '../../../src/elements/list.ts';
import { createPipeline } from '../../../src/loader/pipeline.ts';
import { pluginOptions } from '../../../src/loader/article-pipeline.ts';
import { compile } from '../../../src/loader/compile.ts';
import { wordsFor } from '../../../src/site/words/index.ts';

const pipeline = createPipeline(pluginOptions({ base: '', language: 'en' }));

const HEAD = `---
title: A title
standfirst: A sentence.
date: 2024-03-31
authors: [backgrounder]
sections: [{ heading: Plans, aliases: [old--why] }]
sources:
  un: { subject: a vote, publisher: United Nations, date: 2024-03-25, url: https://un.example/ }
---

Cited.[^un]

## Plans

`;

/** What is said of a section’s text. */
function said(text: string): string[] {
  const bytes = Buffer.from(`${HEAD}${text}\n`);
  const { problems } = compile({ slug: 'x', file: 'x/index.mdx', bytes }, pipeline, 'en');
  return problems.map(({ message }) => message);
}

const plain = (name: string, props: Props, inner: string): string =>
  elements[name]?.plain(props, inner, wordsFor('en')) ?? '';

describe('key points', () => {
  const message =
    '<KeyPoints> holds one list and nothing else: write each point on a line that begins with "- "';

  test('are one list, bulleted or numbered', () => {
    expect(said('<KeyPoints>\n\n- One\n- Two\n\n</KeyPoints>')).toEqual([]);
    expect(said('<KeyPoints>\n\n1. One\n2. Two\n\n</KeyPoints>')).toEqual([]);
  });

  test('are nothing else', () => {
    expect(said('<KeyPoints>\n\nText.\n\n- One\n\n</KeyPoints>')).toEqual([message]);
    expect(said('<KeyPoints>\n\n- One\n\n* Two\n\n</KeyPoints>')).toEqual([message]);
    expect(said('<KeyPoints>\n</KeyPoints>')).toEqual([
      '<KeyPoints> is empty: it holds one list, each point on a line that begins with "- "',
    ]);
  });

  test('have no attributes', () => {
    expect(elements['KeyPoints']?.faults({ title: 'x' })).toEqual([
      expect.stringMatching(/^<KeyPoints>: unknown attribute title/),
    ]);
  });

  test('are a label and a list in plain HTML', () => {
    expect(plain('KeyPoints', {}, '<ul><li>One</li></ul>')).toBe(
      '<p><strong>What you need to know</strong></p>\n<ul><li>One</li></ul>',
    );
  });
});

describe('a timeline', () => {
  const timeline = (...events: string[]): string => `<Timeline>\n${events.join('\n')}\n</Timeline>`;
  const event = (date: string, text = 'It happened.[^un]'): string =>
    `<Event date="${date}">\n${text}\n</Event>`;

  test('goes from year to month to day, and may name a day twice', () => {
    const dates = ['2023', '2024', '2024-03', '2024-03-25', '2024-03-25', '2024-04'];
    expect(said(timeline(...dates.map((date) => event(date))))).toEqual([]);
  });

  test('is refused out of order, both dates named', () => {
    expect(said(timeline(event('2024-03-25'), event('2024-03-24')))).toEqual([
      '<Timeline>: the event of 2024-03-24 stands below that of 2024-03-25: events stand oldest first; move it up',
    ]);
    expect(said(timeline(event('2024-03-25'), event('2024-03')))).toEqual([
      '<Timeline>: the event of 2024-03 stands below that of 2024-03-25: events stand oldest first, and what is known less precisely before it; move it up',
    ]);
  });

  test('has a source for each event; a note is none', () => {
    const message =
      '<Event> cites no source: an event needs one; put [^id] behind its words, with an id from "sources" in the frontmatter';
    expect(said(timeline(event('2024', 'It happened.')))).toEqual([message]);
    expect(said(timeline(event('2024', 'It happened.[^n]')) + '\n\n[^n]: A note.')).toEqual([
      message,
    ]);
    expect(said(timeline(event('2024', '- It\n- happened.[^un]')))).toEqual([]);
  });

  test('has dates that exist', () => {
    expect(said(timeline(event('2024-02-30')))).toEqual([
      '<Event date>: expected a date as far as it is known: 2024, 2024-03 or 2024-03-25, in quotes where it is a year, found "2024-02-30"',
    ]);
  });

  test('holds events only, and events stand nowhere else', () => {
    expect(said(event('2024'))).toEqual(['<Event> must stand in <Timeline>, directly']);
    expect(said(timeline(event('2024'), '\nText.\n'))).toEqual([
      '<Timeline> holds <Event> and nothing else: move this out of it',
    ]);
    expect(said('<Timeline>\n</Timeline>')).toEqual(['<Timeline> is empty: it holds <Event>']);
  });

  test('is a list with dates in plain HTML', () => {
    const inner = plain('Event', { date: '2024-03', when: 'March 2024' }, '<p>Text.</p>');
    expect(plain('Timeline', {}, inner)).toBe(
      '<p><strong>Timeline</strong></p>\n<ol>\n<li><p><time datetime="2024-03">March 2024</time></p>\n<p>Text.</p></li>\n</ol>',
    );
  });
});

describe('questions', () => {
  const qa = (...questions: string[]): string => `<QA>\n${questions.join('\n')}\n</QA>`;
  const question = (tag: string, answer = 'Because.'): string =>
    `<Question ${tag}>\n${answer}\n</Question>`;

  test('have an answer', () => {
    expect(said(qa(question('ask="How?"')))).toEqual([]);
    expect(said(qa(question('ask="How?"', '')))).toEqual([
      '<Question> has no answer: write it between the tags',
    ]);
  });

  test('have an id of their own, among the subheadings too', () => {
    const twice =
      'a second "How?" in one section: the same words give the same id, so reword one, or give this one an id="…"';
    expect(said(qa(question('ask="How?"'), question('ask="How?"')))).toEqual([twice]);
    expect(said(`### How\n\nText.\n\n${qa(question('ask="How?"'))}`)).toEqual([twice]);
    expect(said(qa(question('ask="How?"'), question('ask="How?" id="how-2"')))).toEqual([]);
    expect(said(qa(question('ask="?"')))).toEqual([
      'no id can be made from the question "?" (it has no letter or digit): reword it, or give it an id="…"',
    ]);
    expect(said(qa(question('ask="How?" id="How"')))).toEqual([
      '<Question id>: expected lower-case words and single hyphens between them, as in why-abstain, found "How"',
    ]);
  });

  test('stand in a section, because their ids begin with its id', () => {
    const message =
      '<QA> must stand in a section, below its "## ": the ids of its questions begin with that of their section';
    expect(said(`***\n\n${qa(question('ask="How?"'))}`)).toContain(message);
    expect(said(question('ask="How?"'))).toEqual(['<Question> must stand in <QA>, directly']);
  });

  test('stay as they are in plain HTML: subheading and answer', () => {
    const inner = '<h3>How?</h3>\n<p>Because.</p>';
    expect(plain('QA', {}, plain('Question', { ask: 'How?' }, inner))).toBe(inner);
  });
});

describe('a quotation', () => {
  test('has a name and a source', () => {
    expect(said('<Quote who="Jane Doe">\nText.[^un]\n</Quote>')).toEqual([]);
    expect(said('<Quote who="Jane Doe">\nText.\n</Quote>')).toEqual([
      '<Quote> cites no source: a quotation needs one; put [^id] behind its words, with an id from "sources" in the frontmatter',
    ]);
    expect(said('<Quote who=" ">\nText.[^un]\n</Quote>')).toEqual([
      '<Quote who>: expected the name of who said it, found " "',
    ]);
    expect(said('<Quote role="Minister">\nText.[^un]\n</Quote>')).toEqual([
      '<Quote who>: expected the name of who said it, found nothing',
    ]);
  });

  test('is a quotation and a line below it in plain HTML, with nothing that runs', () => {
    const props = { who: '<b>Jane</b>', role: 'A & B', when: 'March 2024', date: '2024-03' };
    expect(plain('Quote', props, '<p>Text.</p>')).toBe(
      '<blockquote>\n<p>Text.</p>\n</blockquote>\n<p><strong>&lt;b&gt;Jane&lt;/b&gt;</strong> · A &amp; B · March 2024</p>',
    );
  });
});

describe('figures that differ', () => {
  const numbers = (...all: string[]): string =>
    `<Numbers of="people">\n${all.join('\n')}\n</Numbers>`;
  const number = (tag = 'value="1.2 million" by="UNRWA"', text = 'people[^un]'): string =>
    `<Number ${tag}>\n${text}\n</Number>`;

  test('are at least two, each with whose it is and its source', () => {
    expect(said(numbers(number(), number()))).toEqual([]);
    expect(said(numbers(number()))).toEqual([
      '<Numbers> holds a single <Number>: it sets figures that differ by source side by side; add another, or tell this one in a sentence',
    ]);
    expect(said(numbers(number(), number('value="1"')))).toEqual([
      '<Number by>: expected who says so, found nothing',
    ]);
    expect(said(numbers(number(), number(undefined, 'people')))).toEqual([
      '<Number> cites no source: a figure needs one; put [^id] behind its words, with an id from "sources" in the frontmatter',
    ]);
    expect(said(number())).toEqual(['<Number> must stand in <Numbers>, directly']);
  });

  test('are a list in plain HTML', () => {
    const props = { value: '1.2 million', by: 'UN & all', when: '20 March 2024' };
    expect(plain('Numbers', { of: 'people' }, plain('Number', props, '<p>people</p>'))).toBe(
      '<p><strong>Figures that differ by source: people</strong></p>\n<ul>\n<li><p><strong>1.2 million</strong></p>\n<p>people</p>\n<p>UN &amp; all · 20 March 2024</p></li>\n</ul>',
    );
  });
});
