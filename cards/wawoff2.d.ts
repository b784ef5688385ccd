declare module 'wawoff2' {
  const wawoff2: {
    /** @throws Error where the bytes are no WOFF2. */
    decompress(woff2: Uint8Array): Promise<Uint8Array>
  }
  export default wawoff2
}
