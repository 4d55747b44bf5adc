"""What keeps an identity out of the record: leak scan, expunge, and details that together point at one person."""
