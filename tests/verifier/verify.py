#!/usr/bin/env python3
"""Checks bundles that Colophon handed over, without a line of Colophon: standard library only.

    python3 verify.py FILE.colophon [WITNESS...]     a witness is the hash of a change that was known beforehand

Says OK, BROKEN at X, or CANNOT TELL; the exit code is 1 for BROKEN, and for CANNOT TELL where a witness was named. It
checks the plain part: every hash, the chain of changes read from their own bytes, the seal, sign-offs, prompts. It cannot
read what the changes change, so it does not see whether the record's words are those of the plain part; the seal says so.
"""
import hashlib, json, re, sys, zipfile

UNSEALED = {"manifest.json", "plain/chain.json", "record.changes"}
MAX_BYTES = 512 * 1024 * 1024

class Broken(Exception): pass

def need(true, at, why):
    if not true: raise Broken(f"{at}: {why}")

def sha256(data): return hashlib.sha256(data).hexdigest()

def unpack(path):
    try:
        with zipfile.ZipFile(path) as archive:
            names = [entry.filename for entry in archive.infolist()]
            need(len(set(names)) == len(names), "the archive", "two files of one name")
            need(sum(entry.file_size for entry in archive.infolist()) <= MAX_BYTES, "the archive", "too large")
            need(all(entry.flag_bits & 0x1 == 0 and not entry.is_dir() for entry in archive.infolist()), "the archive", "odd")
            for name in names:
                need(re.fullmatch(r"[\w-][\w.-]*(/[\w-][\w.-]*)*", name, re.A), name[:80], "not a name of ours")
            return {name: archive.read(name) for name in names}
    except Broken: raise
    except Exception as error: raise Broken(f"the archive: {error}")

def read(files, name):
    """JSON that is written as Colophon writes it: the same facts are the same bytes, so no two readings are possible."""
    need(name in files, name, "it is not there")
    try:
        value = json.loads(files[name])
        same = (json.dumps(value, indent=2, ensure_ascii=False) + "\n").encode() == files[name]
    except (ValueError, RecursionError, UnicodeError): raise Broken(f"{name}: it is not JSON")
    need(same, name, "it is not written as Colophon writes it")
    return value

class Bytes:
    def __init__(self, data): self.data, self.at = data, 0
    def take(self, count):
        need(0 <= count <= len(self.data) - self.at, "record.changes", "it is cut off")
        self.at += count
        return self.data[self.at - count:self.at]
    def number(self, signed=False):                                    # LEB128
        value = shift = 0
        while True:
            byte = self.take(1)[0]
            value |= (byte & 0x7f) << shift
            shift += 7
            need(shift <= 70, "record.changes", "a number is too long")
            if byte < 0x80: return value - (1 << shift) if signed and byte & 0x40 else value

def changes(record):
    """The chain, read from the changes themselves: magic, check sum, 01, length, parents, actor, seq, start, time, message."""
    rest, chain = Bytes(record), []
    while rest.at < len(record):
        need(rest.take(4) == b"\x85\x6f\x4a\x83", f"change {len(chain) + 1}", "it does not begin as a change")
        check, start = rest.take(4), rest.at
        need(rest.take(1) == b"\x01", f"change {len(chain) + 1}", "it is of another kind")
        inside = Bytes(rest.take(rest.number()))
        digest = sha256(record[start:rest.at])
        need(digest.startswith(check.hex()), f"change {len(chain) + 1}", "its check sum is wrong")
        parents = [inside.take(32).hex() for _ in range(inside.number())]
        actor, seq, _ = inside.take(inside.number()).hex(), inside.number(), inside.number()
        at = inside.number(signed=True)
        message = inside.take(inside.number()).decode("utf-8", "replace")
        chain.append({"hash": digest, "parents": parents, "actor": actor, "seq": seq, "at_unix_ms": at, "message": message})
    return chain

def check_chain(chain):
    known, ends, turns = set(), set(), {}
    for number, link in enumerate(chain, 1):
        at = f"change {number} ({link['hash']})"
        need(all(parent in known for parent in link["parents"]), at, "a change it builds on is missing")
        need((not link["parents"]) == (number == 1), at, "an article has one beginning")
        need(link["hash"] not in known, at, "it stands there twice")
        turns[link["actor"]] = turns.get(link["actor"], 0) + 1
        need(turns[link["actor"]] == link["seq"], at, "it is not the next change of its writer")
        known.add(link["hash"])
        ends = (ends - set(link["parents"])) | {link["hash"]}
    need(len(ends) == 1, "record.changes", "the record has no single end")

def check(path, witnesses=()):
    files = unpack(path)
    manifest = read(files, "manifest.json")
    need(isinstance(manifest, dict) and manifest.get("format") == "colophon bundle", "manifest.json", "not a bundle")
    named = [{"path": name, "sha256": sha256(files[name]), "bytes": len(files[name])}
             for name in sorted(files) if name != "manifest.json"]
    need(manifest.get("files") == named, "manifest.json", "its hashes are not those of the files")
    chain, article = changes(files.get("record.changes", b"")), read(files, "plain/article.json")
    check_chain(chain)
    sealed = re.fullmatch(r"hand_over by [\w-]+\nseal (\d+) ([0-9a-f]{64})", chain[-1]["message"])
    need(sealed and sealed[1] == str(manifest.get("version")), "manifest.json", "its version is not the sealed one")
    if manifest["version"] not in (1, 2): return "CANNOT TELL: another version of the bundle"
    need(read(files, "plain/chain.json") == chain, "plain/chain.json", "it is not the chain of the record")
    facts = {"format": "colophon bundle", "version": manifest["version"], "article": article.get("id"), "changes": len(chain),
             "end": chain[-1]["hash"], "files": named}
    need(manifest == facts, "manifest.json", "it says something else than the files")
    lines = "".join(f"{one['sha256']}  {one['path']}\n" for one in named if one["path"] not in UNSEALED)
    need(sealed[2] == sha256(lines.encode()), "the seal", "something beside the record was altered")
    need(article["fingerprint"] == sha256(files.get("plain/article.md", b"")), "plain/article.md", "another fingerprint")
    texts = {article["fingerprint"]}
    for name in files:
        if name.startswith("plain/signed/"):
            need(name == f"plain/signed/{sha256(files[name])}.md", name, "it is not the text that its name says")
            texts.add(sha256(files[name]))
        if name.startswith("assets/"):
            need(re.fullmatch(sha256(files[name]) + r"\.\w+", name[7:]), name, "it is not the file that its name says")
    signed = read(files, "plain/sign_offs.json") if "plain/sign_offs.json" in files else []
    people = {person["id"] for person in read(files, "plain/people.json")}
    for one in signed:
        need(one["by"] in people, f"sign-off {one['id']}", "it is nobody's")
        need(re.fullmatch(r"[0-9a-f]{64}", one["fingerprint"]), f"sign-off {one['id']}", "it has no fingerprint")
        need(set(one["heads"]) <= {link["hash"] for link in chain}, f"sign-off {one['id']}", "its state is not here")
    beside = read(files, "plain/margin.json") if "plain/margin.json" in files else {"comments": [], "suggestions": []}
    said = [remark for one in beside["comments"] for remark in one["thread"]] + beside["suggestions"]
    said += [end for one in beside["comments"] + beside["suggestions"] if (end := one.get("resolved") or one.get("settled"))]
    need(all(one["by"] in people for one in said), "plain/margin.json", "somebody in it is nobody")
    asked = {one["id"]: one["prompt"]["commitment"] for one in read(files, "plain/ledger.json")["contributions"]}
    for one in read(files, "plain/prompts.json") if "plain/prompts.json" in files else []:
        proof = sha256((one["salt"] + one["prompt"]).encode())
        need(len(one["salt"]) == 64 and asked.get(one["contribution"]) == proof, "plain/prompts.json", "not what was asked")
    places = [[n for n, link in enumerate(chain) if len(w) >= 16 and link["hash"].startswith(w)] for w in witnesses]
    need(all(places), "the end of the record", "a change that was known before is missing: it was cut or written anew")
    fresh = sum(one["fingerprint"] == article["fingerprint"] for one in signed)
    shown = sum(one["fingerprint"] in texts for one in signed)
    held = f"{len(chain)} changes, end {chain[-1]['hash']}\n{len(signed)} sign-offs: {fresh} of these words, {shown} shown"
    if not places: return f"CANNOT TELL: all of it fits together; nothing outside it vouches for its end\n{held}"
    if max(map(max, places)) + 1 < len(chain): return f"CANNOT TELL: nothing vouches for what follows the witness\n{held}"
    return f"OK\n{held}"

def verdict(path, witnesses=()):
    try: return check(path, witnesses)
    except Broken as broken: return f"BROKEN at {broken}"
    except (KeyError, TypeError, AttributeError, IndexError, UnicodeError, RecursionError): return "BROKEN at its facts: odd"

if __name__ == "__main__":
    if len(sys.argv) < 2: sys.exit(__doc__)
    said = verdict(sys.argv[1], [witness.strip().lower() for witness in sys.argv[2:]])
    print(said)
    sys.exit(said.startswith("BROKEN") or (said.startswith("CANNOT") and len(sys.argv) > 2))
