"""Reading Indonesian and English news: money, dates, people, quotes and whole articles.

Pure functions from text to small frozen records. Nothing here knows Flask, forms or the database. Every record
keeps the words it was read from and where they stand, and what is not certain is said in its flags: a reading is
a suggestion that a person confirms.
"""
