/** Bytes from outside that break their format or its limits. It costs the sender the connection, nobody else anything. */
export class Malformed extends Error {
  override name = 'Malformed'
}
