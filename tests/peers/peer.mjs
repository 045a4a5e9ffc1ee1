// Seals and opens age files with the npm package age-encryption, for tests/src/peers.rs.
//
//   node peer.mjs '{"do": "keys", "kind": "x25519" | "hybrid"}'                        prints {identity, recipient}
//   node peer.mjs '{"do": "seal", "recipient" | "passphrase" and "logN", "armor"?}'    plaintext in, age file out
//   node peer.mjs '{"do": "open", "identity" | "passphrase"}'                          age file in, plaintext out
import { readFileSync, writeFileSync } from "node:fs";
import * as age from "age-encryption";

const request = JSON.parse(process.argv[2]);
const input = () => new Uint8Array(readFileSync(0));
const output = (bytes) => writeFileSync(1, bytes);

const verbs = {
  async keys() {
    const make = { x25519: age.generateX25519Identity, hybrid: age.generateHybridIdentity }[request.kind];
    const identity = await make();
    output(JSON.stringify({ identity, recipient: await age.identityToRecipient(identity) }));
  },

  async seal() {
    const encrypter = new age.Encrypter();
    if (request.recipient) encrypter.addRecipient(request.recipient);
    if (request.passphrase) {
      encrypter.setScryptWorkFactor(request.logN);
      encrypter.setPassphrase(request.passphrase);
    }
    const sealed = await encrypter.encrypt(input());
    output(request.armor ? age.armor.encode(sealed) : sealed);
  },

  async open() {
    const decrypter = new age.Decrypter();
    if (request.identity) decrypter.addIdentity(request.identity);
    if (request.passphrase) decrypter.addPassphrase(request.passphrase);
    const file = input();
    const armored = file[0] === "-".charCodeAt(0);
    output(await decrypter.decrypt(armored ? age.armor.decode(new TextDecoder().decode(file)) : file));
  },
};

await verbs[request.do]();
