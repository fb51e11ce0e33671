"""The SPARQL 1.1 Protocol, for queries only, run by processes that can be ended.

Context: strangers' queries may run for ever, eat all memory or call other addresses, and no thread can interrupt an
engine. Choice: a few worker processes, each with the store open for reading and no right to open more; one that
oversteps is killed and replaced. Price: an answer crosses a pipe, and each worker takes some 30 MB of memory.
"""
