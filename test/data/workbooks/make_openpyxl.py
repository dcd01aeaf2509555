"""Workbooks as openpyxl writes them. Run: python make_openpyxl.py FOLDER (openpyxl 3.1). It stores no results of formulas."""
import datetime
import sys
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule, FormulaRule
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.formula import ArrayFormula, DataTableFormula
from openpyxl.worksheet.table import Table, TableStyleInfo

folder = sys.argv[1]


def book(name, make, write_only=False):
    workbook = Workbook(write_only=write_only)
    if not write_only:
        workbook.remove(workbook.active)
    make(workbook)
    workbook.save(f"{folder}/openpyxl-{name}.xlsx")


def types(w):
    s = w.create_sheet("Values")
    s.append(["text", 12, 12.5, True, False, None, "00123", "1E2"])
    s.append([None, None, "after blanks", -1e-7, 10**15])
    s["H9"] = "far"
    s["A4"] = "=1+1"
    s["A5"].value = "'quoted"


def dates(w):
    s = w.create_sheet("Dates")
    s.append([datetime.date(2023, 6, 30), datetime.datetime(2023, 6, 30, 12, 15, 30), datetime.time(23, 59), datetime.timedelta(days=2, hours=3)])
    s["A2"] = 45000
    s["A2"].number_format = "mm-dd-yy"
    s["B2"] = 0.25
    s["B2"].number_format = "0.0%"


def date1904(w):
    w.epoch = CALENDAR_MAC_1904
    s = w.create_sheet("Mac")
    s["A1"] = datetime.date(2021, 3, 4)
    s["B1"] = 1462


def merged(w):
    s = w.create_sheet("Merged")
    s["A1"] = "title"
    s.merge_cells("A1:D1")
    s.append(["K1", 5])
    s.append([None, 6])
    s.merge_cells("A2:A3")


def links(w):
    s = w.create_sheet("Links")
    s["A1"] = 2500
    s["A1"].hyperlink = "https://example.com/x"
    s["A2"] = datetime.date(2026, 2, 3)
    s["A2"].hyperlink = "https://example.com/y"
    s["A3"] = True
    s["A3"].hyperlink = "#Links!A1"
    s["A4"] = "=A1*2"
    s["A4"].hyperlink = "https://example.com/z"


def table(w):
    s = w.create_sheet("Table")
    s.append(["id", "Name with #", "two\nlines"])
    s.append(["K1", "Alpha", 1])
    s.append(["K2", "Beta", 2])
    made = Table(displayName="Clients", ref="A1:C3")
    made.tableStyleInfo = TableStyleInfo(name="TableStyleLight9", showRowStripes=True)
    s.add_table(made)


def totals(w):
    s = w.create_sheet("Totals")
    for row in [["id", "revenue"], ["K1", 10], ["K2", 20], ["Total", "=SUBTOTAL(109,Sums[revenue])"]]:
        s.append(row)
    made = Table(displayName="Sums", ref="A1:B4", totalsRowCount=1)
    s.add_table(made)


def formulas(w):
    s = w.create_sheet("Formulas")
    for row in range(1, 5):
        s[f"A{row}"] = row
        s[f"B{row}"] = f"=A{row}^2"
    s["C1"] = ArrayFormula("C1:C4", "=A1:A4+B1:B4")
    s["D1"] = '="a ""quoted"" text"'
    s["E1"] = "=SUM(A:A)"


def data_table(w):
    s = w.create_sheet("What if")
    s["A1"], s["B1"] = 2, "=A1*10"
    s["A3"], s["A4"] = 1, 3
    s["B3"] = DataTableFormula(ref="B3:B4", dt2D=False, dtr=False, r1="A1")


def rich(w):
    s = w.create_sheet("Rich")
    s["A1"] = CellRichText("plain ", TextBlock(InlineFont(b=True), "bold"), " end")
    s["A2"] = "tab\tand\nline"
    s["A3"] = "_x0041_ is no escape"
    s["A4"] = " leading and trailing "
    s["A5"] = "日本語 – Ελληνικά – ñ"


def sheets(w):
    for name in ["Feuille 1", "É-commerce", "100%", "a.b"]:
        w.create_sheet(name)["A1"] = name
    w["100%"].sheet_state = "hidden"
    w.create_chartsheet("Chart only")
    w.create_sheet("Empty")


def names(w):
    s = w.create_sheet("Client's")
    s["A1"] = 600
    t = w.create_sheet("Use")
    t["A1"] = "=Far+1"
    t["A2"] = "=Near+1"
    w.defined_names["Far"] = DefinedName("Far", attr_text="'Client''s'!$A$1")
    t.defined_names["Near"] = DefinedName("Near", attr_text="Use!$B$1")
    t["B1"] = 5


def rules(w):
    s = w.create_sheet("Rules")
    s.append([1, 2, 3])
    choice = DataValidation(type="list", formula1='"low,high"', allow_blank=True)
    s.add_data_validation(choice)
    choice.add("A3:C3")
    red = PatternFill(bgColor="FFC7CE")
    s.conditional_formatting.add("A1:C1", CellIsRule(operator="greaterThan", formula=["1"], fill=red))
    s.conditional_formatting.add("A1:C1", FormulaRule(formula=["A1=3"], font=Font(bold=True)))


def styles(w):
    s = w.create_sheet("Styles")
    s["A1"] = "styled"
    s["A1"].font = Font(bold=True, italic=True, size=16, color="FF123456")
    s["A1"].fill = PatternFill("solid", fgColor="FFEEDD00")
    s["B1"] = -1234.5
    s["B1"].number_format = '#,##0.00 "€";[Red]-#,##0.00 "€"'
    s["C1"] = "wrapped and centred"
    s["C1"].alignment = Alignment(wrap_text=True, horizontal="center")
    s["D1"] = 0.125
    s["D1"].number_format = "0.0%"


def layout(w):
    s = w.create_sheet("Layout")
    s["C5"] = "only one"
    s.sheet_view.showGridLines = False
    s.freeze_panes = "B2"
    s.column_dimensions["C"].width = 40
    s.row_dimensions[5].height = 33
    s.auto_filter.ref = "A1:C5"


def objects(w):
    s = w.create_sheet("Objects")
    for value in [3, 1, 2]:
        s.append([value])
    chart = BarChart()
    chart.add_data(Reference(s, min_col=1, min_row=1, max_row=3))
    s.add_chart(chart, "C1")
    s["A1"].comment = Comment("seen", "us")


def streamed(w):
    s = w.create_sheet("Streamed")
    for row in range(30):
        s.append([f"K{row}", row / 7, row % 3 == 0, None, datetime.date(2026, 1, 1) + datetime.timedelta(days=row)])


for name, make in [
    ("types", types), ("dates", dates), ("date1904", date1904), ("merged", merged), ("links", links), ("table", table), ("totals", totals), ("formulas", formulas), ("data-table", data_table),
    ("rich", rich), ("sheets", sheets), ("names", names), ("rules", rules), ("styles", styles), ("layout", layout), ("objects", objects),
]:
    book(name, make)
book("streamed", streamed, write_only=True)
