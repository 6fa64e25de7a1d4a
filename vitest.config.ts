import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,mjs}'],
    reporters: ['default', './tests/support/tally-reporter.ts'],
    globalSetup: './tests/support/built.ts',
    testTimeout: 30_000,
  },
});
