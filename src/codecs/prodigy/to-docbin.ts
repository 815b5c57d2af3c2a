/** The script that goes beside the lines: spaCy's own binary format is for spaCy to write. */
export const TO_DOCBIN = `# python to_docbin.py annotations.jsonl annotations.spacy
import json, sys, spacy
from spacy.tokens import Doc, DocBin, Span
nlp, docs = spacy.blank("xx"), DocBin()
for task in map(json.loads, open(sys.argv[1], encoding="utf-8")):
    words, spaces = zip(*[(token["text"], token["ws"]) for token in task["tokens"]])
    doc = Doc(nlp.vocab, words=words, spaces=spaces)
    doc.spans["sc"] = [Span(doc, s["token_start"], s["token_end"] + 1, s["label"]) for s in task["spans"]]
    docs.add(doc)
docs.to_disk(sys.argv[2])
`;
