"""Tenure's figures beside Apache Spark: the same program that computes a workbook reads the rows of some accounts on its standard input.

    spark-submit cluster/spark/tenure_spark.py --tables DIR --as-of 2026-06-30 --to portfolio.parquet

Spark deals the rows out by account and sorts them; one process `tenure kernel` a partition computes; nothing is computed here. What has to be known
of all rows (exchange rates, the renewal model, spellings, repeated ids) is collected first and goes to every kernel as one file of facts.
A partition whose process or worker is lost is computed again by Spark: a result counts when its kernel has said that it is done, never before.
"""

import argparse
import json
import os
import shlex
import subprocess
import sys
import tempfile
import threading

from pyspark import SparkFiles
from pyspark.sql import SparkSession
from pyspark.sql import functions as F
from pyspark.sql import types as T

BLANK = "\\N"
FACTS = "tenure-facts.json"


class Refused(Exception):
    """A sentence for the user; nothing was written."""


class Program:
    """`tenure` as a command. A file (dist/cli/tenure.mjs) travels to the workers by itself; anything else has to stand on each of them."""

    def __init__(self, tenure, node="node"):
        self.file = tenure if os.path.isfile(tenure) and tenure.endswith(".mjs") else None
        self.node = node
        self.words = [node, os.path.abspath(tenure)] if self.file else shlex.split(tenure)

    def ship(self, spark):
        if self.file:
            spark.sparkContext.addFile(os.path.abspath(self.file))

    def on_worker(self):
        """The command's words where the kernel runs."""
        return [self.node, SparkFiles.get(os.path.basename(self.file))] if self.file else self.words

    def run(self, *words, feed=None):
        """On the driver; its last sentence is the reason when it fails."""
        process = subprocess.Popen([*self.words, *words], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        said = []
        reader = threading.Thread(target=lambda: said.append(process.stderr.read()))
        reader.start()
        try:
            for line in feed or ():
                process.stdin.write(line.encode() + b"\n")
            process.stdin.close()
        except BrokenPipeError:
            pass
        output = process.stdout.read().decode()
        reader.join()
        if process.wait() != 0:
            raise Refused((said[0].decode().strip() or output.strip()).splitlines()[-1])
        return output


# --- rows as lines -------------------------------------------------------------------------------------------------------------------------------


def escaped(column):
    """A text without tabs and line breaks; NULL as the kernel's blank."""
    for sign, written in (("\\", "\\\\"), ("\t", "\\t"), ("\n", "\\n"), ("\r", "\\r")):
        column = F.replace(column, F.lit(sign), F.lit(written))
    return column


def cell_of(field, declared):
    """How a column is written, and its kind: text, number or flag."""
    column, kind = F.col(f"`{field.name}`"), field.dataType
    if isinstance(kind, T.StringType):
        return escaped(column), "t"
    if isinstance(kind, T.BooleanType):
        return column.cast("string"), "b"
    if isinstance(kind, (T.DateType, T.TimestampType, T.TimestampNTZType)):
        return F.date_format(column, "yyyy-MM-dd HH:mm:ss" if declared["moment"] else "yyyy-MM-dd"), "t"
    if isinstance(kind, T.IntegralType) and declared["text"]:
        # A whole number as an id keeps every digit; 0 says nothing, as in a sheet.
        return F.when(column != 0, column.cast("string")), "t"
    if isinstance(kind, T.NumericType):
        return column.cast("string"), "n"
    raise Refused(f"The column {field.name} holds {kind.simpleString()}: texts, numbers, flags and days can be read.")


def id_of(column):
    """An id as the kernel compares it."""
    return F.trim(column.cast("string"))


class Table:
    """One of Tenure's tables: its columns in the declared order, and a number for each row."""

    def __init__(self, name, frame, layout):
        self.name, self.layout = name, layout
        theirs = {field.name.lower(): field for field in frame.schema.fields}
        declared = [column for column in layout["columns"] if column["name"] in theirs]
        self.columns = [column["name"] for column in declared]
        cells = [cell_of(theirs[column["name"]], column) for column in declared]
        self.kinds = [kind for _, kind in cells]
        self.frame = frame.select(*[cell.alias(column) for (cell, _), column in zip(cells, self.columns)])
        if name == "accounts":
            # Accounts stand in the order of their ids: results do, and equal ranks are decided by it.
            from pyspark.sql import Window

            order = Window.orderBy(id_of(F.col("account_id")), *self.columns)
            self.frame = self.frame.withColumn("_place", F.row_number().over(order) + 1)
        else:
            self.frame = self.frame.withColumn("_place", F.monotonically_increasing_id() + 2)

    def head(self):
        return "\t".join(["columns", self.name, *(f"{column}:{kind}" for column, kind in zip(self.columns, self.kinds))])

    def line(self, key):
        cells = [F.coalesce(F.col(f"`{column}`"), F.lit(BLANK)) for column in self.columns]
        return F.concat_ws("\t", F.lit("row"), key.cast("string"), F.lit(self.name), F.col("_place").cast("string"), *cells)


def refuse_shared_ids(table):
    """An id that stands under two accounts names two rows: one call over everything would keep one of them."""
    own = table.layout["ownId"]
    if table.name == "accounts" or own not in table.columns or "account_id" not in table.columns:
        return
    ids = table.frame.select(id_of(F.col(own)).alias("own"), id_of(F.col("account_id")).alias("account")).where("own <> ''")
    shared = ids.groupBy("own").agg(F.min("account").alias("one"), F.max("account").alias("other")).where("one <> other").orderBy("own").head()
    if shared:
        raise Refused(f"{table.name}: {own} {shared.own} stands under {shared.one} and under {shared.other}. Nothing was written.")


# --- what has to be known of all rows --------------------------------------------------------------------------------------------------------------


def lines_for_facts(tables, handshake):
    yield handshake
    for table in tables.values():
        yield table.head()
    for table in tables.values():
        if table.name == "accounts" or not table.layout["routes"]:
            rows = table.frame.orderBy("_place").select(table.line(F.lit(0)).alias("line"))
            yield from (row.line for row in rows.toLocalIterator())
    for table in tables.values():
        if not table.layout["routes"]:
            continue
        if {"account_id", "currency"} <= set(table.columns):
            first = table.frame.groupBy("account_id", "currency").agg(F.min("_place").alias("place")).orderBy("place")
            pairs = first.select(F.coalesce("account_id", F.lit(BLANK)).alias("one"), F.coalesce("currency", F.lit(BLANK)).alias("other"))
            yield from (f"pair\t{table.name}\t{row.one}\t{row.other}" for row in pairs.toLocalIterator())
        for column in table.layout["grouping"]:
            if column in table.columns and table.kinds[table.columns.index(column)] == "t":
                words = table.frame.where(F.col(column).isNotNull()).groupBy(F.col(column).alias("word")).count().orderBy("word")
                yield from (f"written\t{table.name}\t{column}\t{row.word}\t{row['count']}" for row in words.toLocalIterator())
    if "volumes" in tables and {"reference_id", "family"} <= set(tables["references"].columns):
        first = tables["references"].frame.groupBy("reference_id", "family").agg(F.min("_place").alias("place")).orderBy("place")
        for row in first.toLocalIterator():
            yield f"family\t{BLANK if row.reference_id is None else row.reference_id}\t{BLANK if row.family is None else row.family}"
    yield "end"


# --- rows dealt out to accounts --------------------------------------------------------------------------------------------------------------------


def dealt(tables):
    """Every row as a line, under the number of each account that needs it: its own, and that of its contract or its scheme."""
    accounts = tables["accounts"].frame.select(id_of(F.col("account_id")).alias("id"), F.col("_place").alias("key"))
    keys = {"account_id": accounts.where("id <> ''").groupBy("id").agg(F.min("key").alias("key"))}
    if "contracts" in tables:
        keys["contract_id"] = keyed(tables["contracts"], "contract_id", keys["account_id"], "account_id")
    if "schemes" in tables and "contract_id" in keys:
        keys["scheme_id"] = keyed(tables["schemes"], "scheme_id", keys["contract_id"], "contract_id")
    lines = None
    for table in tables.values():
        routes = [route for route in table.layout["routes"] if route in keys and route in table.columns]
        if not routes:
            continue
        frame = table.frame
        for route in routes:
            found = keys[route].select(F.col("id").alias(f"_id_{route}"), F.col("key").alias(f"_key_{route}"))
            frame = frame.join(found, id_of(F.col(route)) == F.col(f"_id_{route}"), "left")
        every = F.array_distinct(F.array_compact(F.array(*[F.col(f"_key_{route}") for route in routes])))
        frame = frame.withColumn("_key", F.explode(every))
        one = frame.select(F.col("_key").alias("key"), F.lit(table.name).alias("name"), F.col("_place").alias("place"), table.line(F.col("_key")).alias("line"))
        lines = one if lines is None else lines.unionAll(one)
    return lines


def keyed(table, own, keys, by):
    """The account's number of each id of a table that leads to it; the first row decides."""
    rows = table.frame.select(id_of(F.col(own)).alias("own"), id_of(F.col(by)).alias("by"), "_place").where("own <> ''")
    found = rows.join(keys, F.col("by") == F.col("id")).select("own", "key", "_place")
    return found.groupBy(F.col("own").alias("id")).agg(F.min_by("key", "_place").alias("key"))


def kernel(program, words, head):
    """A function over the rows of a partition: one process reads them all, and its results count when it has said that it is done."""

    def run(rows):
        first = next(rows, None)
        if first is None:
            return
        process = subprocess.Popen(
            [*program.on_worker(), "kernel", "--facts", SparkFiles.get(FACTS), *words],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        failed, said = [], []

        def feed():
            try:
                process.stdin.write("".join(f"{line}\n" for line in head).encode())
                process.stdin.write(first.line.encode() + b"\n")
                for row in rows:
                    process.stdin.write(row.line.encode() + b"\n")
                process.stdin.write(b"end\n")
                process.stdin.close()
            except BrokenPipeError:
                pass  # Its exit code and its sentence tell why.
            except Exception as error:  # The rows themselves failed: raised below, in the task.
                failed.append(error)
                process.kill()

        threads = [threading.Thread(target=feed, daemon=True), threading.Thread(target=lambda: said.append(process.stderr.read()), daemon=True)]
        for thread in threads:
            thread.start()
        done = False
        try:
            for line in process.stdout:
                text = line.decode().rstrip("\n")
                if text.startswith("result\t"):
                    yield text
                done = done or text.startswith("done\t")
        finally:
            if process.poll() is None and not done:
                process.kill()
            process.wait()
        for thread in threads:
            thread.join()
        if failed:
            raise failed[0]
        if process.returncode != 0 or not done:
            raise Refused((b"".join(said).decode().strip().splitlines() or [f"tenure kernel ended with {process.returncode}"])[-1])

    return run


def portfolio(spark, frames, program, as_of=None, partitions=None, kernel_program=None):
    """The results of every account as lines, and the file of facts. `frames`: by Tenure's table names, columns under Tenure's names."""
    layout = json.loads(program.run("kernel", "--describe"))
    for needed in ("accounts", "references", "contracts", "observations"):
        if needed not in frames:
            raise Refused(f"There is no table {needed}. Found: {', '.join(sorted(frames))}.")
    tables = {name: Table(name, frame, layout["tables"][name]) for name, frame in frames.items() if name in layout["tables"]}
    for table in tables.values():
        refuse_shared_ids(table)
    facts = os.path.join(tempfile.mkdtemp(prefix="tenure-"), FACTS)
    day = ["--as-of", as_of] if as_of else []
    program.run("facts", "--to", facts, "--quiet", *day, feed=lines_for_facts(tables, layout["handshake"]))
    spark.sparkContext.addFile(facts)
    (kernel_program or program).ship(spark)
    head = [layout["handshake"], *(table.head() for table in tables.values() if table.layout["routes"])]
    lines = dealt(tables)
    lines = lines.repartition(partitions, "key") if partitions else lines.repartition("key")
    run = kernel(kernel_program or program, ["--quiet"], head)
    return lines.sortWithinPartitions("key", "name", "place").select("line").rdd.mapPartitions(run), facts


def read_tables(spark, folder):
    """Files or folders named after tables, Parquet or CSV (whose cells are texts)."""
    found = {}
    for entry in sorted(os.listdir(folder)) if os.path.isdir(folder) else []:
        name, ending = os.path.splitext(entry)
        path = os.path.join(folder, entry)
        inside = os.listdir(path) if os.path.isdir(path) else [entry]
        kind = next((one for one in ("parquet", "csv") if any(file.endswith(f".{one}") for file in inside)), None)
        if kind == "parquet":
            found[name] = spark.read.parquet(path)
        elif kind == "csv":
            found[name] = spark.read.csv(path, header=True, multiLine=True, escape='"')
    return found


def write(results, facts, program, to):
    """Results to the driver, ranked and written by `tenure finish`, which refuses fewer accounts than there are."""
    place = os.path.join(os.path.dirname(facts), "results.tsv")
    with open(place, "w", encoding="utf-8") as file:
        for line in results.toLocalIterator():
            file.write(line + "\n")
    return program.run("finish", "--facts", facts, "--results", place, "--to", to)


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--tables", required=True, help="a folder that the driver and the workers see, with files named after tables")
    options.add_argument("--to", required=True, help="portfolio.xlsx, .parquet or .csv, on the driver")
    options.add_argument("--as-of", help="the day that figures are of; the setting as_of when left out")
    options.add_argument("--tenure", default=os.path.join(here, "..", "..", "dist", "cli", "tenure.mjs"), help="the program, or its command on every machine")
    options.add_argument("--node", default="node", help="Node 20 on driver and workers")
    options.add_argument("--partitions", type=int, help="processes in all; Spark's own choice when left out")
    options.add_argument("--kernel", help=argparse.SUPPRESS)
    asked = options.parse_args()
    spark = SparkSession.builder.appName("tenure portfolio").getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    try:
        program = Program(asked.tenure, asked.node)
        own = Program(asked.kernel) if asked.kernel else None
        results, facts = portfolio(spark, read_tables(spark, asked.tables), program, asked.as_of, asked.partitions, own)
        results = results.cache()
        results.count()
        print(write(results, facts, program, asked.to), end="")
    except Refused as refused:
        print(refused, file=sys.stderr)
        return 3
    finally:
        spark.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
