"""Reading a report by itself: finders of what it names and what it says happened."""
