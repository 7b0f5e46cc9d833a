/** How long a code sent to a phone is good for. Apart from the sender, so that knowing it does not load better-auth. */
export const codeValidMs = 5 * 60_000
