import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/article/model.ts';
import { ofArticle } from './data-says.ts';
import { aSection, anArticle } from './samples.ts';

describe('people and places', () => {
  const card = { kind: 'person', text: 'Who it is.', date: '2024-01-01' } as const;
  const place = (name: string, kind?: string): Block => ({
    kind: 'element',
    name: 'Place',
    props: { name, at: '31.29, -34.25', ...(kind !== undefined && { kind }) },
    blocks: [],
  });
  const map = (...blocks: Block[]): Block => ({
    kind: 'element',
    name: 'LocatorMap',
    props: { title: 'A map' },
    blocks,
  });

  test('that headline or standfirst name as a whole are what it is about, others are mentioned', () => {
    const article = anArticle({
      title: 'What Ana Ruiz knew',
      standfirst: 'The Rivers Agency told her.',
      cards: [
        { ...card, id: 'ana', name: 'Ana Ruiz' },
        { ...card, id: 'rivers', name: 'Rivers Agency', organization: true },
        { ...card, id: 'iver', name: 'River' },
        { ...card, kind: 'term', id: 'veto', name: 'Veto' },
      ],
    });
    expect(ofArticle(article)).toMatchObject({
      about: [
        { '@type': 'Person', name: 'Ana Ruiz' },
        { '@type': 'Organization', name: 'Rivers Agency' },
      ],
      mentions: [{ '@type': 'Person', name: 'River' }],
    });
    expect(JSON.stringify(ofArticle(article))).not.toContain('Veto');
  });

  test('the place that a map is about is what the article is about; each place is there once', () => {
    const opening = [map(place('Cairo'), place('Rafah', 'main'))];
    const sections = [aSection({ blocks: [map(place('Rafah'), place('Cairo', 'main'))] })];
    const where = { '@type': 'Place', latitude: 31.29, longitude: -34.25 };
    const article = ofArticle(anArticle({ opening, sections }));
    expect(article['about']).toEqual([
      { ...where, name: 'Rafah' },
      { ...where, name: 'Cairo' },
    ]);
    expect(article['mentions']).toBeUndefined();
  });

  test('somebody on a card of their own is mentioned, within another element too', () => {
    const card = (props: Record<string, string>): Block => ({
      kind: 'element',
      name: 'Person',
      props,
      blocks: [],
    });
    const person = card({ name: 'Ana' });
    const aside: Block = { kind: 'element', name: 'Aside', props: {}, blocks: [person] };
    const article = ofArticle(
      anArticle({ closing: [aside, person, card({ name: 'The Agency', kind: 'organization' })] }),
    );
    expect(article['mentions']).toEqual([
      { '@type': 'Person', name: 'Ana' },
      { '@type': 'Organization', name: 'The Agency' },
    ]);
  });
});
