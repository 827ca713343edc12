/** By itself, so that the browser loads no schema to know it. */
export const TITLE_LENGTH = 120;
