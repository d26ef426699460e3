import { DOMParser } from '@xmldom/xmldom';

/** XML as a document, without a browser: on the command line and in workers. Throws at the first error. */
export function parseXml(text: string): Document {
  const parser = new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(message);
    },
  });
  return parser.parseFromString(text, 'text/xml') as unknown as Document;
}
