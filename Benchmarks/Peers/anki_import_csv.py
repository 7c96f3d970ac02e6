"""Imports a CSV of question, answer and tags into a new collection by Anki's own library: anki_import_csv.py CSV FOLDER"""

import os
import sys

from anki.collection import Collection, ImportCsvRequest

source, folder = sys.argv[1], sys.argv[2]
collection = Collection(os.path.join(folder, "peer.anki2"))
metadata = collection.get_csv_metadata(path=source, delimiter=None)
collection.import_csv(ImportCsvRequest(path=source, metadata=metadata))
count = collection.note_count()
collection.close()
sys.exit(0 if count >= 9_999 else 1)
