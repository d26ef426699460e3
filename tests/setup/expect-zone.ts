/** A run under the wrong zone would prove nothing, so it doesn't start. */
const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
if (zone !== process.env.TZ) throw new Error(`The tests run in ${zone}, not in ${process.env.TZ}.`);
