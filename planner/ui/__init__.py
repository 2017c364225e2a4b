"""The pages: the only code that knows Streamlit's widgets."""
