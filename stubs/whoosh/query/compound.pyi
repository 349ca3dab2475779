from whoosh.query import And as And
from whoosh.query import CompoundQuery as CompoundQuery
from whoosh.query import Or as Or
