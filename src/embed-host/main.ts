import { defineWhistleStop } from './whistle-stop.ts';

// The embed's page is beside this file, wherever the host page is.
const here = import.meta.url;
defineWhistleStop(new URL('./', here));
