import { defineWhistleStop } from './element.ts';

// The frame lies where this file does, wherever the page is that loads it.
const here = import.meta.url;
defineWhistleStop(new URL('./', here));
