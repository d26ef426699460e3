/** Whether a text is an address as a source may have one: the schema's own rule. */
export const isWebAddress = (text: string): boolean => /^https?:\/\/[^\s]+$/.test(text);
