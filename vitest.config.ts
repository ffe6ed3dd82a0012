import { defineConfig } from 'vitest/config';

// Order and time zone must not matter: every run shuffles (and prints its seed where one fails).
export default defineConfig({
  test: {
    include: ['tests/{unit,property,bad-input,parity,project,servers,builds}/**/*.test.ts'],
    sequence: { shuffle: true },
    // Or imported styles would be empty.
    css: true,
    // Generous: no test is about how fast the machine is.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
