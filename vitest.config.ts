import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,mjs}'],
    reporters: ['default', './tests/support/tally-reporter.ts'],
    globalSetup: './tests/support/built.ts',
    // Ends what hangs. A busy machine takes ten times as long as a quiet one, and is no fault.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
