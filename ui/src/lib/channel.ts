// How secrets cross between the page and the program: sealed to a key that only the two of them have (src-tauri/src/channel.rs
// says how and why). Must never keep a text that it sealed or opened.
import type { Sealed } from "./bindings";

const curve = "X25519";
const purpose = new TextEncoder().encode("hotline/page/2");
const nonceBytes = 12;
/** WebKitGTK fails to make a key whose public half begins with a zero, as one in 256 does: another is made then. */
const attempts = 16;

/** The private half of an end that has not met the other yet; it can't be taken out of the web engine. */
export type End = { pair: CryptoKeyPair; public: string };

export async function makeEnd(): Promise<End> {
  for (let left = attempts; ; left--) {
    try {
      const pair = await crypto.subtle.generateKey(curve, false, ["deriveBits"]);
      return { pair, public: toBase64(await crypto.subtle.exportKey("raw", pair.publicKey)) };
    } catch (error) {
      if (left === 1) throw error;
    }
  }
}

/** The key that two ends have in common. */
async function agree(own: End, other: string): Promise<CryptoKey> {
  const theirs = await crypto.subtle.importKey("raw", fromBase64(other), curve, false, []);
  const agreed = await crypto.subtle.deriveBits({ name: curve, public: theirs }, own.pair.privateKey, 256);
  const material = await crypto.subtle.importKey("raw", agreed, "HKDF", false, ["deriveKey"]);
  const derivation = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: purpose };
  return crypto.subtle.deriveKey(derivation, material, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

/** One end of the way between the page and the program. */
export class Channel {
  #key: Promise<CryptoKey> | null = null;

  /** Meets the other end, in the place of one met before. What is sealed or opened from now on waits until that is done, and fails if it fails. */
  meet(own: End, other: string) {
    this.#key = agree(own, other);
    this.#key.catch(() => undefined);
  }

  async seal(text: string): Promise<Sealed> {
    const nonce = crypto.getRandomValues(new Uint8Array(nonceBytes));
    const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce }, await this.#met(), new TextEncoder().encode(text)));
    const bytes = new Uint8Array(nonceBytes + sealed.length);
    bytes.set(nonce);
    bytes.set(sealed, nonceBytes);
    return { sealed: toBase64(bytes.buffer) };
  }

  async open({ sealed }: Sealed): Promise<string> {
    const bytes = fromBase64(sealed);
    const algorithm = { name: "AES-GCM", iv: bytes.subarray(0, nonceBytes) };
    const text = await crypto.subtle.decrypt(algorithm, await this.#met(), bytes.subarray(nonceBytes));
    return new TextDecoder().decode(text);
  }

  async #met(): Promise<CryptoKey> {
    if (this.#key === null) throw new Error("the program was not met yet");
    return this.#key;
  }
}

function toBase64(bytes: ArrayBuffer): string {
  return btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(""));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
