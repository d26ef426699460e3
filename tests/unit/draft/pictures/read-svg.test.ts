import { describe, expect, it } from 'vitest';
import { readSvg } from '../../../../src/draft/pictures/read-svg.ts';

const svg = (inside: string, attributes = 'viewBox="0 0 640 360"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;

describe('readSvg', () => {
  it.each<[string, string, object | null]>([
    ['its viewBox', 'viewBox="0 0 640 360" width="100%"', { width: 640, height: 360 }],
    ['commas', 'viewBox="-10,-10,640.4,359.6"', { width: 640, height: 360 }],
    ['width and height', 'width="64" height="32px"', { width: 64, height: 32 }],
    ['nothing', '', null],
    ['a percentage', 'width="100%" height="100%"', null],
    ['a viewBox without an area', 'viewBox="0 0 0 10"', null],
  ])('takes the size from %s', (_, attributes, size) => {
    expect(readSvg(svg('<g/>', attributes)).size).toEqual(size);
  });

  it('has no fault with what stays inside', () => {
    const inside = [
      '<style>@media (prefers-color-scheme: dark) { .a { fill: url(#b) } }</style>',
      '<linearGradient id="b"/><use href="#b"/><rect fill="url(#b)" style="mask: url(\'#b\')"/>',
      '<image href="data:image/png;base64,AA=="/><text>url(https://example.org)</text>',
    ];
    expect(readSvg(svg(inside.join(''))).faults).toEqual([]);
    expect(readSvg(`<?xml version="1.0"?>\n<!-- A drawing. -->\n${svg('')}`).faults).toEqual([]);
  });

  it.each([
    ['<script>alert(1)</script>', 'holds a script'],
    ['<g onload="alert(1)"/>', 'holds a script (onload)'],
    ['<image href="https://example.org/a.png"/>', 'refers to other files'],
    [
      '<image xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="a.png"/>',
      'refers to other files',
    ],
    ['<use href="other.svg#a"/>', 'refers to other files'],
    ['<style>@import "a.css";</style>', 'refers to other files'],
    [
      '<style>@font-face { src: url(https://example.org/a.woff2) }</style>',
      'refers to other files',
    ],
    ['<rect style="fill: url( \'a.svg#b\')"/>', 'refers to other files'],
    ['<a href="https://example.org/"><text>x</text></a>', 'holds a link'],
    ['<a href="javascript:alert(1)"><text>x</text></a>', 'holds a link'],
    ['<foreignObject/>', 'holds a part of a web page (foreignObject)'],
  ])('reports %s', (inside, fault) => {
    expect(readSvg(svg(inside)).faults).toEqual([fault]);
  });

  it('knows style attributes from styles that the site’s headers allow', () => {
    const has = (inside: string) => readSvg(svg(inside)).hasStyleAttributes;
    expect(has('<style>g{fill:red}</style><g class="style" fill="red"/>')).toBe(false);
    expect(has('<g><g style="fill:red"/></g>')).toBe(true);
  });

  it('reports what is no drawing', () => {
    expect(readSvg('<svg').faults).toEqual(['is not valid XML, so that browsers do not show it']);
    expect(readSvg('<html/>').faults).toEqual(['holds no drawing']);
    expect(readSvg('').faults).toHaveLength(1);
    expect(readSvg('<!DOCTYPE svg [<!ENTITY a SYSTEM "/etc/passwd">]><svg/>').faults).toContain(
      'refers to other files',
    );
  });
});
