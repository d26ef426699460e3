import { describe, expect, it } from 'vitest';
import { nameFor, pictureKind } from '../../../../src/draft/pictures/picture-kind.ts';

const bytes = (text: string) => new Uint8Array([...text].map((letter) => letter.charCodeAt(0)));

describe('what a picture is', () => {
  it.each([
    ['\u00ff\u00d8\u00ff\u00e0xx', 'jpg'],
    ['\u0089PNG\r\n\u001a\nxx', 'png'],
    ['GIF89axx', 'gif'],
    ['RIFFxxxxWEBPVP8 ', 'webp'],
    ['xxxxftypavifxx', 'avif'],
    ['<svg viewBox="0 0 1 1"/>', 'svg'],
    ['<?xml version="1.0"?>\n<!-- made by hand -->\n<!DOCTYPE svg>\n<svg>', 'svg'],
    ['<!DOCTYPE svg PUBLIC "x" "y" [ <!ENTITY a "b"> ]><svg>', 'svg'],
    ['xxxxftypheicxx', 'type'],
    ['II*\u0000xx', 'type'],
    ['MZ\u0090', 'type'],
    ['<!doctype html><html><svg>', 'type'],
    ['', 'empty'],
  ] as const)('%j: %s', (text, kind) => {
    expect(pictureKind(bytes(text))).toBe(kind);
  });

  it('is nothing that a page could not show', () => {
    expect(pictureKind(new Uint8Array(25_000_001))).toBe('large');
    const drawing = new Uint8Array(3_000_001).fill(32);
    drawing.set(bytes('<svg>'));
    expect(pictureKind(drawing)).toBe('large');
  });

  it('gives its file the right ending', () => {
    expect(nameFor('a.JPEG', 'jpg')).toBe('a.JPEG');
    expect(nameFor('a.png', 'webp')).toBe('a.webp');
    expect(nameFor('image', 'png')).toBe('image.png');
    expect(nameFor('../../x.exe', 'png')).toBe('../../x.png');
  });
});
