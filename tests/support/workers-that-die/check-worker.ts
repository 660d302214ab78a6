// A check-worker whose thread ends without a word.
process.exit(1)
