import { expect, test } from 'vitest';
import { declaredCharset } from '../../../src/core/formats/html-charset.js';

test.each([
  ['<meta charset="Windows-1252">', 'windows-1252'],
  ['\n <html><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">', 'iso-8859-2'],
  ["<?xml version='1.0' encoding='Shift_JIS'?><html>", 'shift_jis'],
  ['<html><p>charset=utf-8</p>', undefined],
  ['The meta charset="utf-8" attribute', undefined],
  ['', undefined],
])('%s', (head, charset) => {
  expect(declaredCharset(Buffer.from(head))).toBe(charset);
});
