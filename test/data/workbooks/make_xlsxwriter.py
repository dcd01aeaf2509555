"""Workbooks as XlsxWriter writes them. Run: python make_xlsxwriter.py FOLDER (XlsxWriter 3.3). Each holds one or two things that readers get wrong."""
import datetime
import sys
import xlsxwriter

folder = sys.argv[1]
made = datetime.datetime(2026, 1, 5, 9, 0, 0)


def book(name, make, options=None):
    workbook = xlsxwriter.Workbook(f"{folder}/xlsxwriter-{name}.xlsx", options or {})
    workbook.set_properties({"created": made})
    make(workbook)
    workbook.close()


def types(w):
    s = w.add_worksheet("Values")
    s.write_row("A1", ["text", "number", "flag", "big", "small"])
    s.write_row("A2", ["Lyon", 12.5, True, 123456789012345, 1e-12])
    s.write_string("A3", "=not a formula")
    s.write_row("B3", [-0.1, False, 1e300, 0.1 + 0.2])
    s.write_string("A4", "00123")
    s.write_string("B4", "1E2")
    s.write_blank("C4", None, w.add_format({"bold": True}))


def dates(w):
    s = w.add_worksheet("Dates")
    for row, (value, fmt) in enumerate([
        (datetime.date(2024, 2, 29), "yyyy-mm-dd"), (datetime.datetime(1999, 12, 31, 18, 30), "dd/mm/yyyy hh:mm"), (datetime.date(1900, 3, 1), "d mmm yyyy"),
        (datetime.time(6, 45), "hh:mm:ss"), (datetime.date(2041, 7, 14), '[$-40C]dddd d mmmm yyyy'), (datetime.timedelta(hours=31), "[h]:mm"),
    ]):
        s.write_datetime(row, 0, value, w.add_format({"num_format": fmt}))
    s.write_number("B1", 12.5, w.add_format({"num_format": '0.0 "days"'}))


def merged(w):
    s = w.add_worksheet("Merged")
    s.merge_range("A1:C1", "Key accounts", w.add_format({"align": "center"}))
    s.write_row("A2", ["id", "site", "revenue"])
    s.merge_range("A3:A5", "K1")
    for row in range(3):
        s.write_row(row + 2, 1, [f"Site {row + 1}", (row + 1) * 100])
    s.write_formula("C6", "=SUM(C3:C5)", None, 600)


def links(w):
    s = w.add_worksheet("Links")
    s.write_url("A1", "https://example.com/a?b=1&c=2", string="client page")
    s.write_url("A2", "mailto:buyer@example.com")
    s.write_url("A3", "internal:'Other sheet'!B2", string="inside")
    s.write_number("B1", 42)
    s.write_url("B1", "https://example.com/42")
    s.write_number("B1", 42)
    w.add_worksheet("Other sheet").write("B2", "here")


def totals(w):
    s = w.add_worksheet("Totals")
    data = [["K1", "Lyon", 120.5], ["K2", "Lille", 80], ["K3", "Brest", 10]]
    s.add_table("B3:D7", {"name": "Sales", "data": data, "total_row": True, "columns": [{"header": "id", "total_string": "Total"}, {"header": "site"}, {"header": "revenue", "total_function": "sum", "total_value": 210.5}]})
    s.write_formula("F3", "=SUM(Sales[revenue])", None, 210.5)


def headerless(w):
    s = w.add_worksheet("No headers")
    s.add_table("A1:B3", {"name": "Bare", "header_row": False, "data": [["K1", 1], ["K2", 2], ["K3", 3]]})
    s.write_formula("D1", "=SUM(Bare[Column2])", None, 6)


def computed(w):
    s = w.add_worksheet("Table formula")
    s.add_table("A1:D4", {"name": "Lines", "data": [[2, 3], [4, 5], [6, 7]], "columns": [{"header": "units"}, {"header": "price [€]"}, {"header": "amount", "formula": "=[@units]*[@[price '[€']]]"}, {"header": "#"}]})


def formulas(w):
    s = w.add_worksheet("Formulas")
    s.write_column("A1", [1, 2, 3, 4])
    s.write_formula("B1", "=A1*2", None, 2)
    s.write_formula("B2", '=IF(A2>1,"more","less")', None, "more")
    s.write_formula("B3", "=A3>2", None, True)
    s.write_formula("B4", "=NA()", None, "#N/A")
    s.write_array_formula("C1:C4", "{=A1:A4*10}", None, 10)
    for row, value in enumerate([20, 30, 40]):
        s.write_number(row + 1, 2, value)
    s.write_formula("D1", '=A1&""', None, "1")
    s.write_dynamic_array_formula("E1:E4", "=SORT(A1:A4)", None, 1)
    for row, value in enumerate([2, 3, 4]):
        s.write_number(row + 1, 4, value)


def rich(w):
    s = w.add_worksheet("Rich text")
    bold, red = w.add_format({"bold": True}), w.add_format({"color": "red"})
    s.write_rich_string("A1", "Some ", bold, "bold", " and ", red, "red", " text")
    s.write_rich_string("A2", bold, "Ré", "sumé ", red, "œuvre")
    s.write("A3", "two\nlines", w.add_format({"text_wrap": True}))
    s.write("A4", "  spaces  around ")
    s.write("A5", "<tag> & \"quotes\" 'single'")
    s.write("A6", "snow ☃ and clef 𝄞 and é")


def sheets(w):
    for name in ["First", "Données clés", "It's quoted", "A&B <x>", "Last"]:
        w.add_worksheet(name).write("A1", name)
    w.get_worksheet_by_name("Données clés").hide()
    w.get_worksheet_by_name("Last").very_hidden()


def names(w):
    s = w.add_worksheet("It's data")
    s.write("A1", 7)
    t = w.add_worksheet("Use")
    w.define_name("Rate", "=0.05")
    w.define_name("Base", "='It''s data'!$A$1")
    w.define_name("'Use'!Local", "=Use!$A$1")
    t.write("A1", 3)
    t.write_formula("B1", "=Base*2", None, 14)
    t.write_formula("B2", "=Local*2", None, 6)
    t.write_formula("B3", "='It''s data'!A1+Rate", None, 7.05)


def date1904(w):
    s = w.add_worksheet("Since 1904")
    s.write_datetime("A1", datetime.date(2020, 1, 1), w.add_format({"num_format": "yyyy-mm-dd"}))
    s.write_number("A2", 43831)
    s.write_datetime("A3", datetime.time(12, 0), w.add_format({"num_format": "hh:mm"}))


def rules(w):
    s = w.add_worksheet("Rules")
    s.write_column("A1", [1, 5, 9])
    s.data_validation("B1:B3", {"validate": "list", "source": ["yes", "no"]})
    s.data_validation("C1:C3", {"validate": "integer", "criteria": "between", "minimum": 1, "maximum": 10})
    s.conditional_format("A1:A3", {"type": "cell", "criteria": ">", "value": 4, "format": w.add_format({"bg_color": "#FFC7CE"})})
    s.conditional_format("A1:A3", {"type": "3_color_scale"})
    s.conditional_format("A1:A3", {"type": "data_bar", "data_bar_2010": True})


def layout(w):
    s = w.add_worksheet("Layout")
    s.hide_gridlines(2)
    s.freeze_panes(2, 1)
    s.set_column("A:A", 30)
    s.set_column("C:XFD", None, None, {"hidden": True})
    s.set_row(4, 40)
    s.set_row(6, None, None, {"level": 1, "hidden": True})
    s.write("A1", "x")
    s.write("B8", 8)
    s.autofilter("A2:B8")
    s.set_landscape()
    s.repeat_rows(0, 1)
    s.print_area("A1:B8")
    s.set_header("&CKey accounts")


def objects(w):
    s = w.add_worksheet("Objects")
    s.write_row("A1", [1, 2, 3])
    chart = w.add_chart({"type": "column"})
    chart.add_series({"values": "=Objects!$A$1:$C$1"})
    s.insert_chart("A4", chart)
    s.write_comment("B1", "checked", {"author": "us"})
    s.insert_textbox("E4", "note")
    line = w.add_chart({"type": "line"})
    line.add_series({"values": "=Objects!$A$1:$C$1"})
    w.add_chartsheet("Picture").set_chart(line)
    w.add_worksheet("After").write("A1", "after a chart sheet")


def sparse(w):
    s = w.add_worksheet("Sparse")
    s.write("A1", "corner")
    s.write(1048575, 0, "last row")
    s.write(0, 16383, "last column")
    s.write(499, 77, 3.25)


def inline(w):
    s = w.add_worksheet("Inline")
    for row in range(20):
        s.write_row(row, 0, [f"C{row:03}", row * 1.5, row % 2 == 0, f" é{row}"])


for name, make in [
    ("types", types), ("dates", dates), ("merged", merged), ("links", links), ("totals", totals), ("headerless", headerless), ("computed", computed), ("formulas", formulas), ("rich", rich),
    ("sheets", sheets), ("names", names), ("rules", rules), ("layout", layout), ("objects", objects), ("sparse", sparse),
]:
    book(name, make)
book("date1904", date1904, {"date_1904": True})
book("inline", inline, {"constant_memory": True})
