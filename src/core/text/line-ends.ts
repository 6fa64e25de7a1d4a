/** The line ends a text may have. */
export const LINE_END = /\r\n|[\n\r\u2028\u2029\f\v\u0085]/g;
