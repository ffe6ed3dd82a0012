import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The floors of the house (CONTRIBUTING.md), lowest first: each may use those before it. */
const FLOORS = [
  'article',
  'elements',
  'remark',
  'site',
  'loader',
  'outputs',
  'components',
  'layouts',
  'pages',
];
/** Imports that go up and may: each with its reason. */
const EXCEPTIONS = {
  // Components of elements stand beside their definitions, and look like components.
  elements: ['site', 'components'],
  // Pages ask through `site/articles.ts` and `site/revisions.ts`, which read what the loader kept.
  site: ['loader'],
};

/** Every floor refuses what stands above it. */
const floors = FLOORS.map((floor, index) => {
  const above = [...FLOORS.slice(index + 1), 'commands'].filter(
    (name) => !EXCEPTIONS[floor]?.includes(name),
  );
  return {
    files: [`src/${floor}/**`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'date-fns',
              message: 'Import date-fns/format and the like: the whole costs 3 s a build.',
            },
            ...(floor === 'article'
              ? [
                  {
                    name: 'astro',
                    message: 'src/article knows no Astro: move this up to src/site.',
                  },
                ]
              : []),
          ],
          patterns: [
            {
              regex: `^(?:\\.\\./)+(?:${above.join('|')})/`,
              message: `src/${floor} may use only the floors below it: move what you need down, or pass it in as a value.`,
            },
            ...(floor === 'article'
              ? [
                  {
                    regex: '^astro(?:/(?!zod$)|:)',
                    message: 'src/article knows no Astro but its zod: move this up to src/site.',
                  },
                ]
              : []),
          ],
        },
      ],
    },
  };
});

export default defineConfig(
  { ignores: ['.astro', '.cache', 'dist', 'test-results', '.bench', '.hosting'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // Numbers in templates read well, and print as they are.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      'max-lines': ['error', { max: 200, skipComments: true, skipBlankLines: true }],
    },
  },
  astro.configs.recommended,
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: { globals: { process: 'readonly', URL: 'readonly', console: 'readonly' } },
  },
  ...floors,
);
